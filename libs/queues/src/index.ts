export * from './names.js';
export * from './store.js';
export * from './bounded.js';
export * from './queue-bells.js';
export * from './read-queues.js';
export * from './queues.module.js';
