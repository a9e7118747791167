export { setLanguage, WardplanError } from '../error.js';
export * from './operations.js';
