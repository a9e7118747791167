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

/** A step of the way to a value: a key, or a position in a list. */
export type PathStep = string | number;

/** One thing that is wrong with a record of a form: an issue of Standard Schema, and what is known of it. */
export interface RecordIssue {
  /** One sentence, in the language of the schema. */
  readonly message: string;
  /** Where it is in the record: never in a list that is not there. */
  readonly path: readonly PathStep[];
  /** How grave it is; what cannot be read is an error. */
  readonly severity: Severity;
  /** The rule that found it; `null` where something cannot be read. */
  readonly rule: string | null;
  /** What people call the rule. */
  readonly title: string | null;
  /** The first clause on which the rule rests. */
  readonly clause: string | null;
  /** Every clause on which it rests. */
  readonly sources: readonly Source[];
  /** The kind of problem, where something cannot be read. */
  readonly code: ErrorCode | null;
  /** What can be done. */
  readonly help: string | null;
  /** The fields on which it rests. */
  readonly reads: readonly (readonly PathStep[])[];
}

/** What a schema of a record is made with. */
export interface SchemaOptions {
  /** The language of messages; Vietnamese where nothing is stated. */
  lang?: 'vi' | 'en' | undefined;
  /** The least grave of the issues that make a record invalid; `error` where nothing is stated. */
  severity?: Severity | undefined;
  /** What every call may say, such as the rulebook and the day. */
  options?: Options | undefined;
  /** The agencies that the record may name. */
  agencies?: readonly Agency[] | undefined;
}

/** What a schema of a meeting is made with. */
export interface MeetingSchemaOptions extends SchemaOptions {
  /**
   * The other meetings of its days, or what finds them: whether the room is free, and who is expected elsewhere.
   */
  others?: readonly Meeting[] | ((meeting: MeetingInput) => readonly Meeting[] | undefined) | undefined;
}

/** What Standard JSON Schema asks for. */
export interface JsonSchemaOptions {
  /** `draft-2020-12` or `draft-07`; any other is refused. */
  readonly target: 'draft-2020-12' | 'draft-07' | ({} & string);
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/**
 * A record of a form as a schema: Standard Schema 1 and Standard JSON Schema 1. The record is looked at as a
 * draft: blanks are not stated, and numbers may be texts. It is given back as it was.
 */
export interface RecordSchema<Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'wardplan';
    readonly validate: (value: unknown) => { readonly value: Input; readonly issues?: undefined } | { readonly issues: readonly RecordIssue[] };
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
    readonly types?: { readonly input: Input; readonly output: Input } | undefined;
  };
  /** Everything that is wrong with a record: what makes it invalid, what does not, and the answer that says so. */
  readonly look: (value: unknown) => {
    readonly issues: readonly RecordIssue[];
    readonly notes: readonly RecordIssue[];
    readonly answer?: CheckAnswer | undefined;
  };
  /** What is worth knowing of a record and does not make it invalid. */
  readonly notes: (value: unknown) => readonly RecordIssue[];
  /** The language of messages. */
  readonly lang: 'vi' | 'en';
  /**
   * The fields of the record in their order, by pointer with `*` for any position: what they hold, or the names of
   * their closed list, each with its label in Vietnamese and English.
   */
  readonly fields: { readonly [path: string]: string | readonly (readonly [name: string, vi: string, en: string])[] };
}

/** A meeting as a form gives it: it needs no id, and what a control gives may be text. */
export type MeetingInput = { readonly [Key in keyof Meeting]?: unknown };

/** A task as a form gives it: it needs no id, and what a control gives may be text. */
export type TaskInput = { readonly [Key in keyof Task]?: unknown };

/** A schema of a meeting in a form. */
export function meetingSchema(options?: MeetingSchemaOptions): RecordSchema<MeetingInput>;

/** A schema of a task in a form. */
export function taskSchema(options?: SchemaOptions): RecordSchema<TaskInput>;
