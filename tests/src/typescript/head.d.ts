export {};

/** What JSON can hold, except that numbers are whole. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A day: `2026-06-09`. */
export type DateText = string;

/** A local time in Vietnam: `2026-06-01T07:30`. Another offset is converted. */
export type TimeText = string;

/** An exact share, as text: `60%`, `3/5`, `0.6`, `98,62%`. A number is refused. */
export type Share = string;

/** Exactly one of several keys. */
export type ExactlyOne<T> = {
  [Key in keyof T]: { [One in Key]: T[One] } & { [Other in Exclude<keyof T, Key>]?: never };
}[keyof T];

/** One thing that is wrong with a call, and where. What is wrong alike in several rows is one problem. */
export interface Problem {
  /** What kind of problem it is. */
  readonly code: ErrorCode;
  /**
   * Where it is: a JSON pointer from the call, such as `/plan/tasks/4/due`. Of several places it is what
   * they share, with `*` for the positions in which they differ.
   */
  readonly path: string;
  /** One sentence in each language, without a full stop. */
  readonly message: Message;
  /** What to do about it, where there is something to say. */
  readonly help: Message | null;
  /** How many times it was found. */
  readonly count: number;
  /** The places, as JSON pointers, in the order of the input: the first 20. */
  readonly paths: readonly string[];
}

/**
 * A call that cannot be read, with every problem that was found in it: at most 100 that differ by more
 * than the row in which they stand. Its `message` is `summary` in the language of `setLanguage`.
 */
export class WardplanError extends Error {
  private constructor();
  readonly name: 'WardplanError';
  /** The kind of the first problem. */
  readonly code: ErrorCode;
  /** The place of the first problem, as a JSON pointer. */
  readonly path: string;
  /** What to do about the first problem. */
  readonly help: Message | null;
  /** The first problem with its place and what to do, and how many more there are. */
  readonly summary: Message;
  /** Every problem, in the order in which it was first found. */
  readonly errors: readonly Problem[];
  /** How many problems there are, each row counted, also where they are more than are listed. */
  readonly total: number;
}

/**
 * Chooses the language of `message` of every {@link WardplanError} that follows: English until it is
 * chosen. The errors hold both.
 */
export function setLanguage(language: 'vi' | 'en'): void;

/** Of a global type, if there is one: these types do not need those of the browser. */
type Global<Name extends string> = typeof globalThis extends {
  readonly [Key in Name]: { readonly prototype: infer Instance };
}
  ? Instance
  : never;

/** Where a browser gets the module: a URL, an answer of `fetch`, bytes, or the compiled module. */
export type ModuleSource =
  | string
  | Global<'URL'>
  | Global<'Request'>
  | Global<'Response'>
  | Promise<Global<'Response'>>
  | ArrayBuffer
  | ArrayBufferView
  | (typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : never);

/**
 * Starts the module: in a browser once before the first call. Elsewhere, and with
 * `wardplan/inline`, it has started already, and nothing is done.
 *
 * @param source The module, where it does not stand beside the script.
 */
export function init(source?: ModuleSource): Promise<void>;

/** The version of the package. */
export const version: string;
