export { callJson } from './call.js';
export { WardplanError } from './error.js';
export * from './operations.js';
