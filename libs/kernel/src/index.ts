export * from './domain-error.js';
export * from './ids.js';
export * from './config.js';
export * from './logger.js';
export * from './process-clock.js';
export * from './json-scan.js';
export * from './text.js';
