// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

export type * from '../index.js';
export { checkTask, taskSchema, init, setLanguage, version, WardplanError } from '../index.js';

/** The name of an operation. */
export type OperationName = 'checkTask';

/**
 * Runs an operation over JSON text: a call in, the canonical JSON (RFC 8785) of the answer out.
 * The fastest way in.
 *
 * @throws {WardplanError} Every problem of the call.
 */
export function callJson(operation: OperationName, text: string): string;

/** The name of every operation, in the order of the documentation. */
export const operations: readonly OperationName[];
