export * from './scope.js';
export * from './database.js';
export * from './data-source.js';
export * from './key-receipts.js';
export * from './leases.js';
export * from './persistence.module.js';
export * from './refuse-unfit.js';
