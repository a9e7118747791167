// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

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

/**
 * Runs an operation over JSON text: a call in, the canonical JSON (RFC 8785) of the answer out.
 * The fastest way in.
 *
 * @throws {WardplanError} Every problem of the call.
 */
export function callJson(operation: OperationName, text: string): string;

/** The name of every operation, in the order of the documentation. */
export const operations: readonly OperationName[];

/** The name of an operation. */
export type OperationName =
  | 'checkPlan'
  | 'checkMeetings'
  | 'checkMeeting'
  | 'checkTask'
  | 'checkRulebook'
  | 'measure'
  | 'sweep'
  | 'forecast'
  | 'reconcile'
  | 'report'
  | 'verifyReceipt'
  | 'clarities'
  | 'conflicts'
  | 'comparePlans'
  | 'diffPlans'
  | 'workload'
  | 'calendar'
  | 'schedule'
  | 'parseDeadline'
  | 'parseDocumentNumber'
  | 'findCitations'
  | 'resolveDeadline'
  | 'importPlan'
  | 'importRegister'
  | 'applyFixes'
  | 'rules'
  | 'indicators'
  | 'vocabulary'
  | 'rulebook'
  | 'planRulebook'
  | 'schema'
  | 'template'
  | 'render'
  | 'tables';

/**
 * Checks a plan against the rules on documents, assignment, tasks, targets and reporting.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function checkPlan(call: CheckPlan | string): CheckAnswer;

/**
 * Checks a register of meetings, each by itself and all together.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function checkMeetings(call: CheckMeetings | string): CheckAnswer;

/**
 * Checks one meeting, as while a form is filled in.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function checkMeeting(call: CheckMeeting | string): CheckAnswer;

/**
 * Checks one task, as while a form is filled in.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function checkTask(call: CheckTask | string): CheckAnswer;

/**
 * Checks a rulebook: layers that loosen, values that overlap or have no first day.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function checkRulebook(call: CheckRulebook | string): CheckAnswer;

/**
 * Measures every indicator of the rulebook exactly, with its verdict and what is missing.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function measure(call: Measure | string): MeasureAnswer;

/**
 * Reads the registers in every way that open conventions allow, and tells which verdicts hang on
 * them.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function sweep(call: Sweep | string): SweepAnswer;

/**
 * Tells what the conferences of a period may still come to, and what both targets ask for.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function forecast(call: Forecast | string): ForecastAnswer;

/**
 * Holds published totals, percentages and changes against the published figures.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function reconcile(call: Reconcile | string): ReconcileAnswer;

/**
 * Reports how a plan was carried out, as data and as Markdown, with a receipt.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function report(call: ReportCall | string): ReportAnswer;

/**
 * Tells whether a receipt is that of a report, and what differs.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function verifyReceipt(call: VerifyReceipt | string): VerifyReceiptAnswer;

/**
 * Tells for each task which of the six clarities the plan gives, and why not the others.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function clarities(call: Clarities | string): ClaritiesAnswer;

/**
 * Finds meetings that share a room, a chair or people at one time, and when those are free.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function conflicts(call: Conflicts | string): ConflictsAnswer;

/**
 * Holds a plan against what it implements: each superior target, limit and duty is covered,
 * stricter, weaker, restated, counted among other things, or missing.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function comparePlans(call: ComparePlans | string): ComparePlansAnswer;

/**
 * Lists what changed from one version of a plan to the next, field by field.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function diffPlans(call: DiffPlans | string): DiffPlansAnswer;

/**
 * Counts what each agency leads and coordinates, by month, and lists its duties.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function workload(call: Workload | string): WorkloadAnswer;

/**
 * Lists the days off of a year and the days worked in their place, and counts its working days.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function calendar(call: Calendar | string): CalendarAnswer;

/**
 * Lists the last days, reports, reviews and reminders of a plan in a period, with a calendar file.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function schedule(call: Schedule | string): ScheduleAnswer;

/**
 * Reads a deadline from its words, and notes what could be read otherwise.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function parseDeadline(call: ParseDeadline | string): ParseDeadlineAnswer;

/**
 * Reads the number of a document, and tells what was mended in its spelling.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function parseDocumentNumber(call: ParseDocumentNumber | string): ParseDocumentNumberAnswer;

/**
 * Finds the citations of documents in a text.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function findCitations(call: FindCitations | string): FindCitationsAnswer;

/**
 * Finds the last day of a deadline, how many days are left, and which days were counted.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function resolveDeadline(call: ResolveDeadline | string): ResolveDeadlineAnswer;

/**
 * Reads a plan from its text: a draft, its outline, the place of every value, and what is to be
 * mended.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function importPlan(call: ImportPlan | string): ImportPlanAnswer;

/**
 * Reads a register from a table as offices keep it, and accounts for every cell that is not in it.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function importRegister(call: ImportRegister | string): ImportRegisterAnswer;

/**
 * Puts fixes into a text, each at its place.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function applyFixes(call: ApplyFixes | string): ApplyFixesAnswer;

/**
 * Lists the rules.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function rules(call?: Rules | string): RulesAnswer;

/**
 * Lists the indicators of a rulebook.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function indicators(call?: Indicators | string): IndicatorsAnswer;

/**
 * Lists the labels of every name, in Vietnamese and English.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function vocabulary(call?: Vocabulary | string): VocabularyAnswer;

/**
 * Shows a rulebook that comes with the library.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function rulebook(call?: RulebookCall | string): RulebookAnswer;

/**
 * Turns a plan into a layer of rules: its targets and limits as dated values, each with its clause,
 * and what of it is no such value.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function planRulebook(call: PlanRulebook | string): PlanRulebookAnswer;

/**
 * Gives the JSON Schema of an operation's call.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function schema(call: Schema | string): SchemaAnswer;

/**
 * Gives an empty table for a register, as CSV, with a column for each key of a row.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function template(call: Template | string): TemplateAnswer;

/**
 * Makes compact findings whole, all or one.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function render(call: Render | string): RenderAnswer;

/**
 * Gives the flat form of an answer: tables of texts, whole numbers and days, also as CSV.
 *
 * @param call The call, as plain data or as JSON text.
 * @throws {WardplanError} Every problem of the call.
 */
export function tables(call: Tables | string): TablesAnswer;

/** The call of `checkPlan`). */
export interface CheckPlan {
  /** The plan. */
  plan: Plan;
  /** What happened so far: the events of its tasks, and its reports. */
  registers?: Registers | null;
  /** What the plan implements: a rulebook by id, or a plan. */
  superior?: Superior | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `checkMeetings`). */
export interface CheckMeetings {
  /** The register of meetings. */
  meetings: readonly Meeting[];
  /** The plan whose agencies the meetings name as hosts. */
  plan?: Plan | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `checkMeeting`). */
export interface CheckMeeting {
  /** The meeting. */
  meeting: Meeting;
  /**
   * The agencies that it may name. Read and checked for sense; no rule on one meeting looks at
   * them.
   */
  agencies?: readonly Agency[] | null;
  /**
   * The other meetings of its days: whether the room is free, and who is expected elsewhere. A row
   * with the id of the meeting is what it was before, and is not compared with it. Where nothing is
   * stated, the rules that compare are skipped.
   */
  others?: readonly Meeting[] | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `checkTask`). */
export interface CheckTask {
  /** The task. */
  task: Task;
  /** The agencies that it may name. */
  agencies?: readonly Agency[] | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `checkRulebook`). */
export interface CheckRulebook {
  /** The rulebook, by id or as data. */
  rulebook: RulebookChoice;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `measure`). */
export interface Measure {
  /** What happened. */
  registers: Registers;
  /** The plan whose tasks and reports are measured. */
  plan?: Plan | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `sweep`). */
export interface Sweep {
  /** What happened. */
  registers: Registers;
  /** The plan whose tasks and reports are measured. */
  plan?: Plan | null;
  /**
   * What every call may say. A convention that is chosen here, or by the rulebook, is decided; all
   * others are open, also those that are said to be `undecided`.
   */
  options?: Options | null;
}

/** The call of `forecast`). */
export interface Forecast {
  /** What happened, and the meetings that are planned. */
  registers: Registers;
  /** The plan whose period and agencies are meant. */
  plan?: Plan | null;
  /** What every call may say; `asOf` is needed. */
  options?: Options | null;
}

/** The call of `reconcile`). */
export interface Reconcile {
  /** The figures that were published. */
  figures: readonly PublishedFigure[];
  /** What was said of them. */
  claims: readonly Claim[];
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `report`). */
export interface ReportCall {
  /** The plan. */
  plan: Plan;
  /** What happened. */
  registers: Registers;
  /** What every call may say; `asOf` is needed. */
  options?: Options | null;
}

/** The call of `verifyReceipt`). */
export interface VerifyReceipt {
  /** The receipt of a report. */
  receipt: Receipt;
  /** The plan of that report. */
  plan: Plan;
  /** The registers of that report. */
  registers: Registers;
  /** The options of that report; `asOf` is needed. */
  options?: Options | null;
}

/** The call of `clarities`). */
export interface Clarities {
  /** The plan. */
  plan: Plan;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `conflicts`). */
export interface Conflicts {
  /** The register of meetings. */
  meetings: readonly Meeting[];
  /** The plan whose agencies the meetings name as hosts. */
  plan?: Plan | null;
  /** What is looked at; rooms, chairs and persons where nothing is stated. */
  over?: readonly ConflictOver[] | null;
  /** How many pairs are listed at most; 10,000 where nothing is stated. */
  limit?: number | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `comparePlans`). */
export interface ComparePlans {
  /** What the plan implements: a rulebook by id, or a plan. */
  superior: Superior;
  /** The plan. */
  plan: Plan;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `diffPlans`). */
export interface DiffPlans {
  /** The earlier version. */
  before: Plan;
  /** The later version. */
  after: Plan;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `workload`). */
export interface Workload {
  /** The plan. */
  plan: Plan;
  /**
   * What every call may say; `agency` shows one agency alone, and last days lie in `period`, or
   * that of the plan where nothing is stated.
   */
  options?: Options | null;
}

/** The call of `parseDeadline`). */
export interface ParseDeadline {
  /** The words, such as *trước ngày 10 tháng 6 năm 2026*. */
  text: string;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `parseDocumentNumber`). */
export interface ParseDocumentNumber {
  /** The number and nothing else, such as `45/2018/QĐ-TTg`. */
  text: string;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `findCitations`). */
export interface FindCitations {
  /** The text. */
  text: string;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `resolveDeadline`). */
export interface ResolveDeadline {
  /** The deadline. */
  deadline: Deadline;
  /** The days of the events that a deadline may run from, by their names. */
  events?: { readonly [name: string]: DateText } | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `calendar`). */
export interface Calendar {
  /** The year, from 1900 to 2199. */
  year: number;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `schedule`). */
export interface Schedule {
  /** The plan. */
  plan: Plan;
  /**
   * What every call may say; the days lie in `period`, or that of the plan where nothing is stated.
   */
  options?: Options | null;
}

/** The call of `importPlan`). */
export interface ImportPlan {
  /** The text of the plan: Markdown, or plain text with a line for each paragraph. */
  text: string;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `importRegister`). */
export interface ImportRegister {
  /** What the rows of the table are. */
  register: RegisterName;
  /** The table, row by row; `null` is an empty cell. */
  rows?: readonly (readonly (Cell | null)[])[] | null;
  /**
   * The table as text, in place of `rows`: cells between commas, semicolons or tabs, as
   * spreadsheets save and copy them.
   */
  csv?: string | null;
  /**
   * What columns hold, by what stands over them or by their letters: a field such as `mode`, or
   * `none` for a column that is left out.
   */
  columns?: { readonly [name: string]: string } | null;
  /**
   * What words in cells mean, such as `online` or, for category and kind in one, `conference
   * dissemination`.
   */
  terms?: { readonly [name: string]: string } | null;
  /**
   * The rows that name the columns, as a sheet counts them from 1; found where nothing is stated.
   */
  header?: readonly number[] | null;
  /** The year of days that name none. */
  year?: number | null;
  /** What the ids of rows start with that have none. */
  idPrefix?: string | null;
  /** What every call may say. */
  options?: Options | null;
}

/**
 * What the rows of a table are.
 *
 * - `meetings`: Conferences, meetings and sittings.
 * - `documents`: Documents sent, one row for each recipient.
 * - `dossiers`: Files of administrative procedures.
 * - `procedures`: Administrative procedures on offer.
 * - `digitization`: Documents to be digitised.
 * - `taskEvents`: What happened to tasks.
 * - `reports`: Reports sent.
 * - `tasks`: The tasks of a plan.
 */
export type RegisterName =
  | 'meetings'
  | 'documents'
  | 'dossiers'
  | 'procedures'
  | 'digitization'
  | 'taskEvents'
  | 'reports'
  | 'tasks';

/** A cell: a text, a whole number, true or false, or what has a tag. */
export type Cell = string | number | boolean | CellValue;

/** A cell that is neither text nor a whole number. Exactly one form; the key names it. */
export type CellValue = ExactlyOne<{
  /** A day, `2026-06-03`. */
  date: DateText;
  /** A time of day, `08:30` or `08:30:00`. */
  time: string;
  /** A day and a time of day. */
  dateTime: TimeText;
  /** A number with a fraction, exactly as it is: `"0.944"`. */
  number: string;
  /** Whether the cell is covered by a merged cell above it or to its left. */
  covered: boolean;
}>;

/** The call of `applyFixes`). */
export interface ApplyFixes {
  /** The text. */
  text: string;
  /** What is replaced by what, in any order; no two may touch the same stretch. */
  fixes: readonly Fix[];
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `rules`). */
export interface Rules {
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `indicators`). */
export interface Indicators {
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `vocabulary`). */
export interface Vocabulary {
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `rulebook`). */
export interface RulebookCall {
  /** The id; that of `options.rulebook` where nothing is stated. */
  id?: string | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `planRulebook`). */
export interface PlanRulebook {
  /** The plan. */
  plan: Plan;
  /** The id of the rulebook that the layer extends; `kl-226` where nothing is stated. */
  extends?: string | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `schema`). */
export interface Schema {
  /** The operation whose call is described, such as `checkPlan`. */
  name: string;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `template`). */
export interface Template {
  /** The register, such as `meetings`. */
  name: string;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `render`). */
export interface Render {
  /** The findings that an answer with `options.answer` `compact` holds. */
  compact: CompactFindings;
  /** The position of the one that is wanted, from 0; all where nothing is stated. */
  index?: number | null;
  /** What every call may say. */
  options?: Options | null;
}

/** The call of `tables`). */
export interface Tables {
  /** The operation that answered, such as `checkMeetings`. */
  operation: string;
  /** What it answered. */
  answer: object;
  /** The one language of texts that stand there in two; both where nothing is stated. */
  lang?: Language | null;
  /**
   * Whether each table is given as CSV too, and what stands over its columns there. With titles,
   * names of closed lists are written as people read them, a text that a spreadsheet would take for
   * a formula begins with an apostrophe, and the mark of UTF-8 stands before all.
   */
  csv?: CsvHeads | null;
  /** What every call may say. */
  options?: Options | null;
}

/**
 * How findings are answered.
 *
 * - `full`: Each by itself, in sentences.
 * - `compact`: What they share once, the rest in columns; `render` makes them whole.
 */
export type AnswerForm = 'full' | 'compact';

/**
 * Findings in columns: the first of each column belong to the first finding. A column that says
 * nothing of any finding is empty.
 */
export interface CompactFindings {
  /** What findings share, each once. */
  templates?: readonly FindingTemplate[] | null;
  /** The sources, each once. */
  sources?: readonly Source[] | null;
  /** Words, each once. */
  words?: readonly Wording[] | null;
  /** By position in `templates`. */
  template?: readonly number[] | null;
  /** Where it is, as a JSON pointer from the call. */
  path?: readonly string[] | null;
  /** Where it is in a text. */
  span?: readonly (Span | null)[] | null;
  /** What it is about. */
  subject?: readonly (string | null)[] | null;
  /** What it is about as people name it, by position in `words`. */
  subjectTitle?: readonly (number | null)[] | null;
  /** The facts of the case, in the order of `params` of the template. */
  params?: readonly (readonly JsonValue[])[] | null;
  /**
   * For each fact the position in `words` of what people read in its place; `null` where that is
   * the value as each language writes it. Empty where that is so of all of them.
   */
  shown?: readonly (readonly (number | null)[])[] | null;
}

/** {@link CompactFindings} as answers hold it: with every key. */
export interface WholeCompactFindings extends CompactFindings {
  readonly templates: readonly WholeFindingTemplate[];
  readonly sources: readonly WholeSource[];
  readonly words: readonly Wording[];
  readonly template: readonly number[];
  readonly path: readonly string[];
  readonly span: readonly (Span | null)[];
  readonly subject: readonly (string | null)[];
  readonly subjectTitle: readonly (number | null)[];
  readonly params: readonly (readonly JsonValue[])[];
  readonly shown: readonly (readonly (number | null)[])[];
}

/** What findings of one rule share. */
export interface FindingTemplate {
  /** The name of the rule. */
  rule: string;
  /** What people call the rule. */
  title: Wording;
  /** How grave they are. */
  severity: Severity;
  /** The names of their params. */
  params?: readonly string[] | null;
  /** What is the case; `{name}` stands for a param as people read it. */
  message: Wording;
  /** What can be done, in the same way. */
  help: Wording;
  /** The clauses that they rest on, by position in `sources`. */
  sources?: readonly number[] | null;
}

/** {@link FindingTemplate} as answers hold it: with every key. */
export interface WholeFindingTemplate extends FindingTemplate {
  readonly rule: string;
  readonly title: Wording;
  readonly severity: Severity;
  readonly params: readonly string[];
  readonly message: Wording;
  readonly help: Wording;
  readonly sources: readonly number[];
}

/** No law is needed to see it: an end before its start. */
export interface LogicSource {
  /** Always `logic`. */
  basis: string;
}

/** A clause of a document in the rulebook. */
export interface ClauseSource {
  /** The number of the document; `/KH-UBND` while it has none. */
  document: string;
  /** When the document was issued. */
  issuedOn: DateText;
  /** The address of the clause. */
  clause: string;
  /** How sure it is. */
  status: Certainty;
  /** Who issued the document, where that is known. */
  issuer?: string | null;
  /** What people call the document. */
  title: Wording;
}

/** {@link ClauseSource} as answers hold it: with every key. */
export interface WholeClauseSource extends ClauseSource {
  readonly document: string;
  readonly issuedOn: DateText;
  readonly clause: string;
  readonly status: Certainty;
  readonly issuer: string | null;
  readonly title: Wording;
}

/** Where a finding or a figure comes from: a clause, or plain sense. */
export type Source = ClauseSource | LogicSource;

/** {@link Source} as answers hold it: with every key. */
export type WholeSource = WholeClauseSource | LogicSource;

/**
 * How grave a finding is.
 *
 * - `error`: A clause that binds is broken: bảo đảm, phải, không, chỉ.
 * - `warning`: A clause that asks for effort is not met: phấn đấu, ưu tiên, tăng cường.
 * - `info`: Worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A language of the project.
 *
 * - `vi`: Vietnamese.
 * - `en`: English.
 */
export type Language = 'vi' | 'en';

/**
 * What stands over the columns of a table as CSV, and for whom it is written.
 *
 * - `names`: The names of the columns, and every value as it is: for programs.
 * - `vi`: Their titles in Vietnamese: for a spreadsheet that people open.
 * - `en`: Their titles in English: for a spreadsheet that people open.
 */
export type CsvHeads = 'names' | 'vi' | 'en';

/** What every call may say beside its arguments. Everything has a default. */
export interface Options {
  /** The rulebook; `kl-226`, which holds for every ward, where nothing is stated. */
  rulebook?: RulebookChoice | null;
  /** The day on which the data are looked at: the only today there is. */
  asOf?: DateText | null;
  /** What figures do with rows of what happened after `asOf`: an error where nothing is stated. */
  later?: LaterRows | null;
  /**
   * The time that figures are about. Of a register of meetings, only what begins in it is checked;
   * other rows are there to be compared with.
   */
  period?: PeriodChoice | null;
  /** An earlier period with which figures are compared: *so với cùng kỳ*. */
  compareWith?: PeriodChoice | null;
  /** How results are grouped. */
  by?: Grouping | null;
  /** The one agency whose rows count. */
  agency?: string | null;
  /** What reductions are measured from. */
  baselines?: readonly Baseline[] | null;
  /** Conventions other than those of the rulebook. */
  conventions?: ConventionChoices | null;
  /**
   * The only rules, or indicators, that are wanted; none where the list is empty, and all where
   * nothing is stated.
   */
  include?: readonly string[] | null;
  /** The rules, or indicators, that are not wanted. */
  exclude?: readonly string[] | null;
  /** Local days off, and local days of work, beside those of the rulebook. */
  days?: readonly LocalDay[] | null;
  /** How findings are answered: in full where nothing is stated. */
  answer?: AnswerForm | null;
  /**
   * How many findings are listed; the first 10,000 where nothing is stated. Those that are not
   * listed are counted.
   */
  mostFindings?: MostFindings | null;
  /**
   * Whether the record of `checkMeeting` or `checkTask` is still being filled in: what can be read
   * of it is checked, and what cannot is told in `issues`. Other operations have no drafts.
   */
  draft?: boolean | null;
  /** Whether every place that was not looked at or not read is listed, and not the first 20. */
  allPlaces?: boolean | null;
}

/**
 * What a reduction is measured from, and who decided that. It has a `value`, or figures of
 * `predecessors` and its `own`; the convention `baselinePolicy` says which of them counts.
 */
export interface Baseline {
  /** The indicator. */
  indicator: string;
  /** The group of rows, for results that are grouped. */
  group?: { readonly [name: string]: string } | null;
  /** The figure of the earlier year, where a document gives one. */
  value?: number | null;
  /**
   * Whether the figure is counted in the register of the call, from the rows of the earlier year,
   * as the indicator counts; in place of a figure that is stated.
   */
  fromRegister?: boolean | null;
  /** The figures of the agencies that were there before, for the part of that year. */
  predecessors?: readonly PredecessorFigure[] | null;
  /** The figure of the agency itself, for the part of that year in which it existed. */
  own?: OwnFigure | null;
  /** The earlier year; the year before the period where nothing is stated. */
  year?: number | null;
  /** The scheme of its year; the calendar where nothing is stated. */
  scheme?: string | null;
  /** Who decided on the figure. */
  decidedBy?: string | null;
  /** The document in which it stands. */
  document?: string | null;
}

/** What an agency that was there before counted in the earlier year. */
export interface PredecessorFigure {
  /** Its name. */
  name: string;
  /** Its figure. */
  value: number;
}

/** What an agency counted in the part of the earlier year in which it existed. */
export interface OwnFigure {
  /** The figure. */
  value: number;
  /** The first day of that part. */
  start: DateText;
  /** The last day of that part. */
  end: DateText;
}

/** By what rows are grouped: `"agency"`, or several, `["agency", "quarter"]`. */
export type Grouping = GroupBy | readonly GroupBy[];

/** How many findings are listed: so many, or `"all"`. */
export type MostFindings = number | 'all';

/**
 * By what rows are grouped.
 *
 * - `agency`: By agency.
 * - `month`: By calendar month.
 * - `quarter`: By calendar quarter.
 * - `category`: By category of meeting.
 * - `kind`: By kind of meeting.
 * - `mode`: By mode of meeting.
 */
export type GroupBy = 'agency' | 'month' | 'quarter' | 'category' | 'kind' | 'mode';

/**
 * What is done with rows of what happened after the day on which the data are looked at.
 *
 * - `refuse`: They are an error.
 * - `leaveOut`: They are left out of all figures, and counted as left out.
 */
export type LaterRows = 'refuse' | 'leaveOut';

/** Conventions by name, over those of the rulebook. */
export interface ConventionChoices {
  /** what hybrid meetings count as */
  hybridCountsAs?: HybridCountsAs | null;
  /** what unclassified meetings count as */
  unclassifiedCountsAs?: UnclassifiedCountsAs | null;
  /** which mode counts */
  plannedOrActualMode?: ModeSource | null;
  /** how the length of a meeting is measured */
  lengthMeasure?: LengthMeasure | null;
  /** how a yearly reduction goes on */
  reductionPath?: ReductionPath | null;
  /** where the baseline comes from */
  baselinePolicy?: BaselinePolicy | null;
  /** a target that joins indicators */
  jointTarget?: JointTarget | null;
  /** when a document counts as electronic */
  electronicIf?: ElectronicIf | null;
  /** which level of tasks counts */
  countLevel?: CountLevel | null;
  /** where a last day goes that is a day of rest */
  roll?: Roll | null;
  /** with which day a counted period begins */
  countFrom?: CountFrom | null;
  /** which day stops the clock */
  clockStop?: ClockStop | null;
  /** whether 24 November is a day off */
  culturalDay?: CulturalDay | null;
  /** whose meeting rooms are */
  roomsAre?: RoomsAre | null;
  /** minutes in half a day */
  halfDayMinutes?: number | null;
  /** minutes to travel between meetings */
  travelGapMinutes?: number | null;
}

/** {@link ConventionChoices} as answers hold it: with every key. */
export interface WholeConventionChoices extends ConventionChoices {
  readonly hybridCountsAs: HybridCountsAs | null;
  readonly unclassifiedCountsAs: UnclassifiedCountsAs | null;
  readonly plannedOrActualMode: ModeSource | null;
  readonly lengthMeasure: LengthMeasure | null;
  readonly reductionPath: ReductionPath | null;
  readonly baselinePolicy: BaselinePolicy | null;
  readonly jointTarget: JointTarget | null;
  readonly electronicIf: ElectronicIf | null;
  readonly countLevel: CountLevel | null;
  readonly roll: Roll | null;
  readonly countFrom: CountFrom | null;
  readonly clockStop: ClockStop | null;
  readonly culturalDay: CulturalDay | null;
  readonly roomsAre: RoomsAre | null;
  readonly halfDayMinutes: number | null;
  readonly travelGapMinutes: number | null;
}

/**
 * What a hybrid meeting counts as. The sources know in-person and online, and no third (T-3).
 *
 * - `undecided`: Nobody has decided: a verdict holds only if every reading agrees.
 * - `online`: As online.
 * - `inPerson`: As in person.
 * - `excluded`: Not at all.
 * - `byMajority`: As online if more places take part from afar than the one hall.
 */
export type HybridCountsAs = 'undecided' | 'online' | 'inPerson' | 'excluded' | 'byMajority';

/**
 * What an unclassified meeting counts as (T-1).
 *
 * - `undecided`: Nobody has decided: a verdict holds only if every reading agrees.
 * - `conference`: As a conference.
 * - `meeting`: As a meeting.
 */
export type UnclassifiedCountsAs = 'undecided' | 'conference' | 'meeting';

/**
 * Which mode of a meeting counts where plan and fact differ (T-5).
 *
 * - `actual`: How it was held.
 * - `planned`: How it was planned.
 */
export type ModeSource = 'actual' | 'planned';

/**
 * What a limit on the length of a meeting is compared with (T-6, T-8).
 *
 * - `halfDays`: Half-days touched.
 * - `netMinutes`: Minutes without lunch, breaks and ceremony.
 * - `both`: Both; either can be exceeded.
 */
export type LengthMeasure = 'halfDays' | 'netMinutes' | 'both';

/**
 * How a yearly reduction goes on over several years (T-20).
 *
 * - `yearOnYear`: Each year against the year before.
 * - `fixedBase`: Against one earlier year; what is asked for each year since then adds up.
 */
export type ReductionPath = 'yearOnYear' | 'fixedBase';

/**
 * Where the baseline of an agency comes from that did not exist for all of the earlier year (T-19).
 *
 * - `given`: The figure that a document gives.
 * - `predecessorsPlusOwn`: Those of the agencies before it, and its own, added up.
 * - `annualised`: Its own, extended to a whole year.
 */
export type BaselinePolicy = 'given' | 'predecessorsPlusOwn' | 'annualised';

/**
 * What is held against a target that joins several indicators, "A and B reach 95%" (T-25).
 *
 * - `each`: Each indicator by itself.
 * - `pooled`: All of them added up.
 */
export type JointTarget = 'each' | 'pooled';

/**
 * When a document counts as sent electronically (T-27).
 *
 * - `any`: If any channel is electronic.
 * - `only`: If no channel is paper.
 */
export type ElectronicIf = 'any' | 'only';

/**
 * Which tasks count where tasks have parts (T-38).
 *
 * - `leaves`: Tasks without parts.
 * - `roots`: Tasks that are part of none.
 */
export type CountLevel = 'leaves' | 'roots';

/**
 * Where a last day goes that is a day of rest (T-12).
 *
 * - `byKind`: To the next working day if it was counted, and nowhere if it was named.
 * - `none`: Nowhere.
 * - `next`: To the next working day.
 * - `previous`: To the working day before.
 */
export type Roll = 'byKind' | 'none' | 'next' | 'previous';

/**
 * With which day a counted period begins.
 *
 * - `nextDay`: With the day after the one from which it runs.
 * - `sameDay`: With the day from which it runs.
 */
export type CountFrom = 'nextDay' | 'sameDay';

/**
 * Which day stops the clock (T-41).
 *
 * - `happened`: The day it happened.
 * - `recorded`: The day it was recorded.
 */
export type ClockStop = 'happened' | 'recorded';

/**
 * Whether 24 November is a day off: a resolution of the National Assembly says so from 2026 by
 * sources that quote it (T-16).
 *
 * - `off`: A day of work.
 * - `on`: A public holiday.
 */
export type CulturalDay = 'off' | 'on';

/**
 * Which rooms of one name are one room.
 *
 * - `ward`: All of them: departments share the rooms of the ward.
 * - `host`: Those of one host: each has rooms of its own.
 */
export type RoomsAre = 'ward' | 'host';

/**
 * What two meetings share.
 *
 * - `room`: A room of one host.
 * - `chair`: Who chairs both.
 * - `person`: Who is expected in both, and does not chair both.
 * - `agency`: The agency that holds both.
 * - `topic`: The topic, whoever holds them.
 */
export type ConflictOver = 'room' | 'chair' | 'person' | 'agency' | 'topic';

/**
 * A day off, or a day of work, that a local document sets beside the rulebook. What the rulebook
 * says of the same day no longer counts.
 */
export interface LocalDay {
  /** The day, from 1900 to 2199. */
  date: DateText;
  /** What it is. */
  kind: DayKind;
  /** What it is called; what its kind is called where nothing is stated. */
  name?: string | null;
  /** The number of the document that sets it, such as `120/TB-UBND`. */
  document: string;
  /** When the document was issued. */
  issuedOn: DateText;
  /** Who issued it. */
  issuer?: string | null;
  /** The address of the clause; the whole text where nothing is stated. */
  clause?: string | null;
  /** How sure it is; `assumed` where nothing is stated. */
  status?: Certainty | null;
}

/**
 * What a day is that the working week does not tell.
 *
 * - `holiday`: A public holiday.
 * - `compensation`: Off because a public holiday fell on a weekly rest day.
 * - `swapOff`: Off because another day is worked in its place.
 * - `swapWork`: Worked in place of another day.
 * - `observance`: A day that is marked but worked as its week says.
 */
export type DayKind = 'holiday' | 'compensation' | 'swapOff' | 'swapWork' | 'observance';

/** A stretch of whole days: `2026`, `2026-H1`, `2026-Q2`, `2026-06`, or two days. */
export type Period = string | Days;

/** A stretch of whole days, both ends included. */
export interface Days {
  /** The first day. */
  start: DateText;
  /** The last day. */
  end: DateText;
}

/**
 * What a plan is held against: a rulebook by id (`vn-state`, `kl-226`, `le-chan-2026`), of which
 * the targets and limits of its own layer are compared, or a superior plan.
 */
export type Superior = string | Plan;

/** A plan as it was issued, or as far as it has been drafted. */
export interface Plan {
  /** The id. */
  id: string;
  /** Its head. */
  document?: Document | null;
  /** The time that it is for. */
  period?: Period | null;
  /** The documents that it cites. */
  citations?: readonly Citation[] | null;
  /** The agencies that it names. */
  agencies?: readonly Agency[] | null;
  /** Its targets, each where it is stated. */
  targets?: readonly Target[] | null;
  /** Its tasks. */
  tasks?: readonly Task[] | null;
  /** Who must coordinate with whom. */
  coordinationDuties?: readonly CoordinationDuty[] | null;
  /** Who must report. */
  reporting?: readonly ReportingDuty[] | null;
  /** What is attached. */
  attachments?: readonly Attachment[] | null;
  /** Who gets it. */
  recipients?: readonly Recipient[] | null;
}

/** {@link Plan} as answers hold it: with every key. */
export interface WholePlan extends Plan {
  readonly id: string;
  readonly document: WholeDocument | null;
  readonly period: Period | null;
  readonly citations: readonly WholeCitation[];
  readonly agencies: readonly WholeAgency[];
  readonly targets: readonly WholeTarget[];
  readonly tasks: readonly WholeTask[];
  readonly coordinationDuties: readonly WholeCoordinationDuty[];
  readonly reporting: readonly WholeReportingDuty[];
  readonly attachments: readonly WholeAttachment[];
  readonly recipients: readonly WholeRecipient[];
}

/**
 * The head of a document. A draft has no number and no date yet: both are values, not errors
 * (Decree 30/2020/NĐ-CP, art. 15: a number is given after the signature).
 */
export interface Document {
  /** The abbreviated type, such as `KH`. */
  kind?: string | null;
  /** The number in the year, such as `144`. */
  number?: string | null;
  /** The symbol, such as `KH-UBND`. */
  symbol?: string | null;
  /** The agency that issues it. */
  issuer?: string | null;
  /** The place in the date line. */
  place?: string | null;
  /** The day in the date line. */
  issuedOn?: DateText | null;
  /** The title. */
  title?: string | null;
  /** How secret it is. */
  secrecy?: Secrecy | null;
  /** Who signed. */
  signature?: Signature | null;
}

/** {@link Document} as answers hold it: with every key. */
export interface WholeDocument extends Document {
  readonly kind: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly issuedOn: DateText | null;
  readonly title: string | null;
  readonly secrecy: Secrecy | null;
  readonly signature: WholeSignature | null;
}

/** Who signed, and in whose place: *TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH*. */
export interface Signature {
  /** The authority prefix: `TM.`, `KT.`, `TL.`, `TUQ.` */
  authority?: string | null;
  /** The office of the signer. */
  title?: string | null;
  /** The signer's name. */
  name?: string | null;
}

/** {@link Signature} as answers hold it: with every key. */
export interface WholeSignature extends Signature {
  readonly authority: string | null;
  readonly title: string | null;
  readonly name: string | null;
}

/**
 * How secret something is (Law 117/2025/QH15 on the protection of State secrets).
 *
 * - `none`: Not secret.
 * - `confidential`: Mật.
 * - `secret`: Tối mật.
 * - `topSecret`: Tuyệt mật.
 */
export type Secrecy = 'none' | 'confidential' | 'secret' | 'topSecret';

/** A document that the plan cites. */
export interface Citation {
  /** The abbreviated type, such as `QĐ`. */
  kind?: string | null;
  /** Number and symbol as printed, such as `534/QĐ-TTg`. */
  number?: string | null;
  /** Who issued it. */
  issuer?: string | null;
  /** When it was issued. */
  issuedOn?: DateText | null;
  /** What it is about. */
  title?: string | null;
  /** The clause of the plan that cites it. */
  clause?: string | null;
  /** What it is to the plan. */
  role?: CitationRole | null;
}

/** {@link Citation} as answers hold it: with every key. */
export interface WholeCitation extends Citation {
  readonly kind: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: DateText | null;
  readonly title: string | null;
  readonly clause: string | null;
  readonly role: CitationRole | null;
}

/**
 * What a cited document is to the plan.
 *
 * - `implements`: The plan carries it out.
 * - `basis`: The plan rests on it.
 * - `mention`: The plan names it.
 */
export type CitationRole = 'implements' | 'basis' | 'mention';

/**
 * An agency. The list of departments is open: a province sets it for its own wards (Decree
 * 370/2025/NĐ-CP).
 */
export interface Agency {
  /** The id by which everything else refers to it. */
  id: string;
  /** The official name. */
  name?: string | null;
  /** Other spellings and abbreviations. */
  aliases?: readonly string[] | null;
  /** What it is. */
  kind?: AgencyKind | null;
  /** The id of the body that it belongs to. */
  parent?: string | null;
  /** The first day of its existence. */
  validFrom?: DateText | null;
  /** The last day of its existence. */
  validTo?: DateText | null;
  /** Who takes over. */
  successors?: readonly Succession[] | null;
}

/** {@link Agency} as answers hold it: with every key. */
export interface WholeAgency extends Agency {
  readonly id: string;
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly kind: AgencyKind | null;
  readonly parent: string | null;
  readonly validFrom: DateText | null;
  readonly validTo: DateText | null;
  readonly successors: readonly WholeSuccession[];
}

/**
 * What an agency is.
 *
 * - `peoplesCouncil`: A people's council.
 * - `peoplesCommittee`: A people's committee.
 * - `office`: The office of council and committee.
 * - `division`: A specialised department.
 * - `centre`: A centre, such as the one-stop centre.
 * - `unit`: Any other unit of the ward.
 * - `superior`: A body above the ward.
 * - `party`: A body of the Party.
 * - `other`: Anything else.
 */
export type AgencyKind =
  | 'peoplesCouncil'
  | 'peoplesCommittee'
  | 'office'
  | 'division'
  | 'centre'
  | 'unit'
  | 'superior'
  | 'party'
  | 'other';

/** An agency that takes over from another on a day. */
export interface Succession {
  /** The id of the successor. */
  agency: string;
  /** The first day of the successor. */
  on?: DateText | null;
}

/** {@link Succession} as answers hold it: with every key. */
export interface WholeSuccession extends Succession {
  readonly agency: string;
  readonly on: DateText | null;
}

/** One task. */
export interface Task {
  /** The id. */
  id: string;
  /** Its clause in the plan, such as `II.4.3`. */
  clause?: string | null;
  /** The task that it is part of. */
  parent?: string | null;
  /** The tasks that must be done before it. */
  dependsOn?: readonly string[] | null;
  /** What is to be done, in short. */
  title?: string | null;
  /** What is to be done, as the plan says it. */
  text?: string | null;
  /** How strongly it binds. */
  modality?: Modality | null;
  /** Who does it. */
  assignments?: readonly Assignment[] | null;
  /** When it is due. */
  due?: Deadline | null;
  /** What comes of it. */
  deliverables?: readonly string[] | null;
  /** The person who answers for it. */
  accountable?: string | null;
  /** The authority to decide that comes with it. */
  authority?: string | null;
  /** Later due dates. */
  extensions?: readonly Extension[] | null;
  /** An exception that was granted. */
  waiver?: Waiver | null;
}

/** {@link Task} as answers hold it: with every key. */
export interface WholeTask extends Task {
  readonly id: string;
  readonly clause: string | null;
  readonly parent: string | null;
  readonly dependsOn: readonly string[];
  readonly title: string | null;
  readonly text: string | null;
  readonly modality: Modality | null;
  readonly assignments: readonly WholeAssignment[];
  readonly due: WholeDeadline | null;
  readonly deliverables: readonly string[];
  readonly accountable: string | null;
  readonly authority: string | null;
  readonly extensions: readonly WholeExtension[];
  readonly waiver: WholeWaiver | null;
}

/** Who does a task, from one day to another. */
export interface Assignment {
  /** The lead agency; more than one is a defect that can be read and reported. */
  leads?: readonly string[] | null;
  /** The agencies that coordinate with it. */
  coordinators?: readonly string[] | null;
  /** The agency through which the work goes. */
  route?: string | null;
  /** The group each of whose agencies leads for itself: *các phòng ban, đơn vị*. */
  collective?: string | null;
  /** The first day. */
  start?: DateText | null;
  /** The last day. */
  end?: DateText | null;
}

/** {@link Assignment} as answers hold it: with every key. */
export interface WholeAssignment extends Assignment {
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly route: string | null;
  readonly collective: string | null;
  readonly start: DateText | null;
  readonly end: DateText | null;
}

/** A later due date that was granted. */
export interface Extension {
  /** The new deadline. */
  due?: Deadline | null;
  /** When it was granted. */
  grantedOn?: DateText | null;
  /** Who granted it. */
  grantedBy?: string | null;
}

/** {@link Extension} as answers hold it: with every key. */
export interface WholeExtension extends Extension {
  readonly due: WholeDeadline | null;
  readonly grantedOn: DateText | null;
  readonly grantedBy: string | null;
}

/** An exception that was granted: to which rule, by whom, why, until when. */
export interface Waiver {
  /** The rule that is waived. */
  rule?: string | null;
  /** Who granted it. */
  authority?: string | null;
  /** Why. */
  reason?: string | null;
  /** The last day on which it holds. */
  validTo?: DateText | null;
}

/** {@link Waiver} as answers hold it: with every key. */
export interface WholeWaiver extends Waiver {
  readonly rule: string | null;
  readonly authority: string | null;
  readonly reason: string | null;
  readonly validTo: DateText | null;
}

/** When something is due, as stated. Exactly one form; the key names it. */
export type Deadline = ExactlyOne<{
  /** *Trước ngày*: the named day itself is too late. */
  before: DateText;
  /** *Chậm nhất ngày*, *không muộn hơn ngày*: the named day is the last. */
  notLaterThan: DateText;
  /** *Trong quý II/2026*: the last day of the period. */
  within: Period;
  /** A number of working days. */
  workingDays: Counted;
  /** A number of calendar days. */
  calendarDays: Counted;
  /** Once a year. */
  yearly: Recurring;
  /** Twice a year. */
  halfYearly: Recurring;
  /** Four times a year. */
  quarterly: Recurring;
  /** Every month. */
  monthly: Recurring;
  /** *Thường xuyên*: no last day, but reviews. */
  ongoing: Ongoing;
  /** *Theo yêu cầu*: no last day. */
  onRequest: Plain;
  /** *Ngay sau khi*: as soon as an event has happened. */
  immediatelyAfter: string;
}>;

/** {@link Deadline} as answers hold it: with every key. */
export type WholeDeadline = ExactlyOne<{
  /** *Trước ngày*: the named day itself is too late. */
  readonly before: DateText;
  /** *Chậm nhất ngày*, *không muộn hơn ngày*: the named day is the last. */
  readonly notLaterThan: DateText;
  /** *Trong quý II/2026*: the last day of the period. */
  readonly within: Period;
  /** A number of working days. */
  readonly workingDays: Counted;
  /** A number of calendar days. */
  readonly calendarDays: Counted;
  /** Once a year. */
  readonly yearly: Recurring;
  /** Twice a year. */
  readonly halfYearly: Recurring;
  /** Four times a year. */
  readonly quarterly: Recurring;
  /** Every month. */
  readonly monthly: Recurring;
  /** *Thường xuyên*: no last day, but reviews. */
  readonly ongoing: WholeOngoing;
  /** *Theo yêu cầu*: no last day. */
  readonly onRequest: Plain;
  /** *Ngay sau khi*: as soon as an event has happened. */
  readonly immediatelyAfter: string;
}>;

/** A number of days after a day or an event. */
export interface Counted {
  /** How many days. */
  count: number;
  /** The day, or the name of the event, after which they are counted. */
  after: string;
}

/** A day of each round: a day of the year, of the month, or the month's last day. */
export type Recurring = ExactlyOne<{
  /** Before the day, which itself is too late. */
  before: RoundDay;
  /** On the day or earlier. */
  notLaterThan: RoundDay;
}>;

/**
 * The day in each round that a recurring deadline names: a day of the year such as `06-10`, a day
 * of the last month of the round, or `lastMonthDay`.
 */
export type RoundDay = string | number;

/** Work without an end: it has reviews in place of a last day (II.2, "yêu cầu thường xuyên"). */
export interface Ongoing {
  /** How often it is looked at; `null` where nothing is stated. */
  review?: Cycle | null;
}

/** {@link Ongoing} as answers hold it: with every key. */
export interface WholeOngoing extends Ongoing {
  readonly review: Cycle | null;
}

/**
 * How often something comes round.
 *
 * - `month`: Every calendar month.
 * - `quarter`: Every calendar quarter.
 * - `halfYear`: Every half of a calendar year.
 * - `year`: Every calendar year.
 */
export type Cycle = 'month' | 'quarter' | 'halfYear' | 'year';

/** Nothing more to say: `{}`. */
export type Plain = { readonly [key: string]: never };

/** A figure to be reached. One sentence may join several indicators. */
export interface Target {
  /** The id. */
  id: string;
  /** The indicators that it is about. */
  indicators?: readonly string[] | null;
  /** How the figure must stand to the value; `null` where the text does not say. */
  comparator?: Comparator | null;
  /** The value. */
  value?: Amount | null;
  /** Its clause in the plan. */
  clause?: string | null;
  /** How strongly it binds. */
  modality?: Modality | null;
  /** For which time. */
  period?: Period | null;
}

/** {@link Target} as answers hold it: with every key. */
export interface WholeTarget extends Target {
  readonly id: string;
  readonly indicators: readonly string[];
  readonly comparator: Comparator | null;
  readonly value: Amount | null;
  readonly clause: string | null;
  readonly modality: Modality | null;
  readonly period: Period | null;
}

/**
 * How strongly a clause binds (T-45: the verb decides how grave a miss is).
 *
 * - `must`: Phải, thực hiện nghiêm, plain orders.
 * - `mustNot`: Không được.
 * - `ensure`: Bảo đảm.
 * - `strive`: Phấn đấu.
 * - `prioritise`: Ưu tiên, tăng cường.
 * - `study`: Nghiên cứu.
 * - `conditional`: Nếu có.
 */
export type Modality =
  | 'must'
  | 'mustNot'
  | 'ensure'
  | 'strive'
  | 'prioritise'
  | 'study'
  | 'conditional';

/**
 * How a figure must stand to its target.
 *
 * - `atLeast`: The target itself is enough: từ … trở lên, không ít hơn, tối thiểu, ít nhất.
 * - `atMost`: The target itself is allowed: không quá, tối đa.
 * - `moreThan`: The target itself is not enough: trên, hơn.
 * - `lessThan`: The target itself is too much: dưới.
 * - `exactly`: Nothing but the target.
 */
export type Comparator = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'exactly';

/** A share such as `"60%"`, or a count such as `3`. */
export type Amount = Share | number;

/** Who reports to whom, through whom, how often and until when. */
export interface ReportingDuty {
  /** The id. */
  id: string;
  /** Who reports. */
  reporter?: string | null;
  /** Who receives the report. */
  recipient?: string | null;
  /** The agency through which it goes. */
  route?: string | null;
  /** How often. */
  cycle?: Cycle | null;
  /** Until when. */
  due?: Deadline | null;
  /** The day on which the data are closed. */
  dataClose?: string | null;
  /** Its clause in the plan. */
  clause?: string | null;
}

/** {@link ReportingDuty} as answers hold it: with every key. */
export interface WholeReportingDuty extends ReportingDuty {
  readonly id: string;
  readonly reporter: string | null;
  readonly recipient: string | null;
  readonly route: string | null;
  readonly cycle: Cycle | null;
  readonly due: WholeDeadline | null;
  readonly dataClose: string | null;
  readonly clause: string | null;
}

/** An agency's duty to coordinate with another. */
export interface CoordinationDuty {
  /** Who has the duty. */
  agency: string;
  /** With whom. */
  with: string;
  /** Its clause in the plan. */
  clause?: string | null;
}

/** {@link CoordinationDuty} as answers hold it: with every key. */
export interface WholeCoordinationDuty extends CoordinationDuty {
  readonly agency: string;
  readonly with: string;
  readonly clause: string | null;
}

/** Something that the plan says is attached. */
export interface Attachment {
  /** Its name. */
  name?: string | null;
  /** Whether it is there. */
  present?: boolean | null;
  /** What it says of the tasks. */
  covers?: readonly Coverage[] | null;
}

/** {@link Attachment} as answers hold it: with every key. */
export interface WholeAttachment extends Attachment {
  readonly name: string | null;
  readonly present: boolean | null;
  readonly covers: readonly Coverage[];
}

/**
 * What an attachment says of the tasks.
 *
 * - `assignments`: Who leads and coordinates.
 * - `due`: When it is due.
 * - `deliverables`: What comes of it.
 * - `accountable`: Who answers for it.
 * - `authority`: With what authority.
 */
export type Coverage = 'assignments' | 'due' | 'deliverables' | 'accountable' | 'authority';

/** Who gets the plan, and for what. */
export interface Recipient {
  /** One agency. */
  agency?: string | null;
  /** A group, such as *các phòng ban, đơn vị*. */
  group?: string | null;
  /** For what: *để b/c*. */
  purpose?: string | null;
}

/** {@link Recipient} as answers hold it: with every key. */
export interface WholeRecipient extends Recipient {
  readonly agency: string | null;
  readonly group: string | null;
  readonly purpose: string | null;
}

/**
 * A meeting, planned or held. One meeting may have several sessions; each occurrence of a weekly
 * meeting is a meeting of its own.
 */
export interface Meeting {
  /** The id of the row. */
  id: string;
  /** The title. */
  title?: string | null;
  /** What it is called. */
  category?: Category | null;
  /** What it is for. */
  kind?: Kind | null;
  /** How people attended. */
  mode?: Mode | null;
  /** How people were to attend. */
  plannedMode?: Mode | null;
  /** Why it is not online. */
  modeReason?: string | null;
  /** How many places take part from afar. */
  remoteSites?: number | null;
  /** When it meets. */
  sessions?: readonly Session[] | null;
  /** The agency whose register it stands in; the host where nothing is stated. */
  agency?: string | null;
  /** The agency that holds it. A meeting counts once, at its host. */
  host?: string | null;
  /** Who chairs. */
  chair?: string | null;
  /** Who is invited. */
  participants?: readonly string[] | null;
  /** The room, among those of the host. */
  room?: string | null;
  /** The topic. */
  topic?: string | null;
  /** Whether all units of the ward are convened. */
  wardWide?: boolean | null;
  /** Whether it was called at short notice. */
  adHoc?: boolean | null;
  /** When the invitation went out. */
  invitedOn?: DateText | null;
  /** When the documents went out. */
  documentsSentOn?: DateText | null;
  /** Whether it used no paper. */
  paperless?: boolean | null;
  /** What is done in it. */
  agenda?: readonly AgendaItem[] | null;
  /** When the notice of its conclusions went out. */
  conclusionNoticeOn?: DateText | null;
  /** The meeting that it rebroadcasts. */
  broadcastOf?: string | null;
  /** What became of it. */
  status?: Status | null;
  /** Whether the annual plan of conferences has it. */
  inAnnualPlan?: boolean | null;
  /** How secret it is. */
  secrecy?: Secrecy | null;
  /** An exception that was granted. */
  waiver?: Waiver | null;
}

/** {@link Meeting} as answers hold it: with every key. */
export interface WholeMeeting extends Meeting {
  readonly id: string;
  readonly title: string | null;
  readonly category: Category | null;
  readonly kind: Kind | null;
  readonly mode: Mode | null;
  readonly plannedMode: Mode | null;
  readonly modeReason: string | null;
  readonly remoteSites: number | null;
  readonly sessions: readonly WholeSession[];
  readonly agency: string | null;
  readonly host: string | null;
  readonly chair: string | null;
  readonly participants: readonly string[];
  readonly room: string | null;
  readonly topic: string | null;
  readonly wardWide: boolean | null;
  readonly adHoc: boolean | null;
  readonly invitedOn: DateText | null;
  readonly documentsSentOn: DateText | null;
  readonly paperless: boolean | null;
  readonly agenda: readonly WholeAgendaItem[];
  readonly conclusionNoticeOn: DateText | null;
  readonly broadcastOf: string | null;
  readonly status: Status | null;
  readonly inAnnualPlan: boolean | null;
  readonly secrecy: Secrecy | null;
  readonly waiver: WholeWaiver | null;
}

/**
 * What a meeting is called. The plan counts *hội nghị* (I.2.a) and *họp* (II.4.3), which are not
 * the same.
 *
 * - `conference`: Hội nghị.
 * - `meeting`: Cuộc họp.
 * - `sitting`: Phiên họp, kỳ họp: of committee and council, outside the rules on meetings.
 * - `unclassified`: Nobody has decided yet.
 */
export type Category = 'conference' | 'meeting' | 'sitting' | 'unclassified';

/**
 * What a meeting is for. The limits on its length go by this.
 *
 * - `dissemination`: Quán triệt.
 * - `professional`: Chuyên môn.
 * - `deliberation`: Quan trọng cần thảo luận.
 * - `briefing`: Giao ban.
 * - `advisory`: Tham mưu, tư vấn.
 * - `problemSolving`: Giải quyết công việc.
 * - `coordination`: Điều phối.
 * - `review`: Sơ kết, tổng kết.
 * - `thematic`: Chuyên đề.
 * - `training`: Tập huấn, triển khai.
 * - `other`: None of these.
 */
export type Kind =
  | 'dissemination'
  | 'professional'
  | 'deliberation'
  | 'briefing'
  | 'advisory'
  | 'problemSolving'
  | 'coordination'
  | 'review'
  | 'thematic'
  | 'training'
  | 'other';

/**
 * How people attend.
 *
 * - `inPerson`: Trực tiếp.
 * - `online`: Trực tuyến.
 * - `hybrid`: Kết hợp.
 */
export type Mode = 'inPerson' | 'online' | 'hybrid';

/**
 * What became of a meeting.
 *
 * - `planned`: Not held yet.
 * - `held`: Held.
 * - `cancelled`: Will not be held.
 * - `postponed`: Will be held as another meeting.
 * - `interrupted`: Held in part; counts as held.
 */
export type Status = 'planned' | 'held' | 'cancelled' | 'postponed' | 'interrupted';

/** A stretch of a meeting, from its start up to but not including its end. */
export interface Session {
  /** When it starts. */
  start?: TimeText | null;
  /** When it ends. */
  end?: TimeText | null;
}

/** {@link Session} as answers hold it: with every key. */
export interface WholeSession extends Session {
  readonly start: TimeText | null;
  readonly end: TimeText | null;
}

/** An item of an agenda. */
export interface AgendaItem {
  /** What it is. */
  kind?: AgendaKind | null;
  /** How long it takes, in minutes. */
  minutes?: number | null;
}

/** {@link AgendaItem} as answers hold it: with every key. */
export interface WholeAgendaItem extends AgendaItem {
  readonly kind: AgendaKind | null;
  readonly minutes: number | null;
}

/**
 * What an item of an agenda is.
 *
 * - `readReport`: A report is read out.
 * - `summary`: A report is summed up.
 * - `discussion`: Discussion.
 * - `conclusion`: The concluding speech.
 * - `ceremony`: Opening, awards and the like.
 * - `break`: A break.
 * - `other`: Anything else.
 */
export type AgendaKind =
  | 'readReport'
  | 'summary'
  | 'discussion'
  | 'conclusion'
  | 'ceremony'
  | 'break'
  | 'other';

/**
 * What happened. A register that is `null` is unknown; one that is empty says that nothing
 * happened.
 */
export interface Registers {
  /** Conferences, meetings and sittings. */
  meetings?: readonly Meeting[] | null;
  /** Documents sent, one row for each recipient. */
  documents?: readonly Exchange[] | null;
  /** Files of administrative procedures. */
  dossiers?: readonly Dossier[] | null;
  /** Administrative procedures on offer. */
  procedures?: readonly Procedure[] | null;
  /** Documents to be digitised. */
  digitization?: readonly Digitization[] | null;
  /** What happened to tasks. */
  taskEvents?: readonly TaskEvent[] | null;
  /** Reports sent. */
  reports?: readonly Report[] | null;
}

/** One document sent to one recipient. */
export interface Exchange {
  /**
   * The id of the document; one document to two recipients is two rows, to one on one day it is
   * one.
   */
  id: string;
  /** The day it was sent. */
  sentOn?: DateText | null;
  /** The sender. */
  agency?: string | null;
  /** The recipient. */
  recipient?: string | null;
  /** How it was sent, all ways. */
  channels?: readonly Channel[] | null;
  /** How secret it is. */
  secrecy?: Secrecy | null;
}

/** {@link Exchange} as answers hold it: with every key. */
export interface WholeExchange extends Exchange {
  readonly id: string;
  readonly sentOn: DateText | null;
  readonly agency: string | null;
  readonly recipient: string | null;
  readonly channels: readonly Channel[];
  readonly secrecy: Secrecy | null;
}

/**
 * How a document went from one agency to another.
 *
 * - `electronic`: As an electronic document.
 * - `paper`: On paper.
 */
export type Channel = 'electronic' | 'paper';

/** The file of one administrative procedure for one applicant. */
export interface Dossier {
  /** The id of the row. */
  id: string;
  /** The agency that handles it. */
  agency?: string | null;
  /** The day it came in. */
  receivedOn?: DateText | null;
  /** The last day for an answer. */
  dueOn?: DateText | null;
  /** The day it was completed. */
  completedOn?: DateText | null;
  /** Whether it was handled in the digital environment. */
  digital?: boolean | null;
}

/** {@link Dossier} as answers hold it: with every key. */
export interface WholeDossier extends Dossier {
  readonly id: string;
  readonly agency: string | null;
  readonly receivedOn: DateText | null;
  readonly dueOn: DateText | null;
  readonly completedOn: DateText | null;
  readonly digital: boolean | null;
}

/** An administrative procedure that the ward offers. */
export interface Procedure {
  /** The id of the row. */
  id: string;
  /** The agency that handles it. */
  agency?: string | null;
  /** How far it is online. */
  level?: ServiceLevel | null;
}

/** {@link Procedure} as answers hold it: with every key. */
export interface WholeProcedure extends Procedure {
  readonly id: string;
  readonly agency: string | null;
  readonly level: ServiceLevel | null;
}

/**
 * How far a procedure is online (Decree 42/2022/NĐ-CP).
 *
 * - `full`: Toàn trình.
 * - `part`: Một phần.
 * - `none`: Chưa cung cấp.
 */
export type ServiceLevel = 'full' | 'part' | 'none';

/** A document that was created and is to be digitised. */
export interface Digitization {
  /** The id of the row. */
  id: string;
  /** The agency that keeps it. */
  agency?: string | null;
  /** The day it was created. */
  createdOn?: DateText | null;
  /** Whether it is digitised. */
  digitized?: boolean | null;
}

/** {@link Digitization} as answers hold it: with every key. */
export interface WholeDigitization extends Digitization {
  readonly id: string;
  readonly agency: string | null;
  readonly createdOn: DateText | null;
  readonly digitized: boolean | null;
}

/** Something that happened to a task: when it happened, and when that was written down. */
export interface TaskEvent {
  /** The id of the task. */
  task: string;
  /** What happened. */
  kind?: TaskEventKind | null;
  /** The day it happened. */
  happenedOn?: DateText | null;
  /** The day it was recorded. */
  recordedOn?: DateText | null;
  /** The agency concerned. */
  agency?: string | null;
}

/** {@link TaskEvent} as answers hold it: with every key. */
export interface WholeTaskEvent extends TaskEvent {
  readonly task: string;
  readonly kind: TaskEventKind | null;
  readonly happenedOn: DateText | null;
  readonly recordedOn: DateText | null;
  readonly agency: string | null;
}

/**
 * What happened to a task.
 *
 * - `assigned`: Given to an agency.
 * - `handedOver`: Passed on to another agency.
 * - `extended`: Given more time.
 * - `submitted`: Handed in.
 * - `returned`: Sent back.
 * - `completed`: Finished.
 * - `cancelled`: Dropped.
 */
export type TaskEventKind =
  | 'assigned'
  | 'handedOver'
  | 'extended'
  | 'submitted'
  | 'returned'
  | 'completed'
  | 'cancelled';

/** A report that was sent. */
export interface Report {
  /** The id of the reporting duty. */
  duty: string;
  /** The last day of the period that it reports on. */
  periodEnd?: DateText | null;
  /** The day it was sent. */
  sentOn?: DateText | null;
  /** The day it was recorded as sent. */
  recordedOn?: DateText | null;
}

/** {@link Report} as answers hold it: with every key. */
export interface WholeReport extends Report {
  readonly duty: string;
  readonly periodEnd: DateText | null;
  readonly sentOn: DateText | null;
  readonly recordedOn: DateText | null;
}

/**
 * The time that figures are about: a period of the calendar, or one of another scheme, `{"scheme":
 * "nd-09", "period": "2026-H1"}`.
 */
export type PeriodChoice = Period | SchemePeriod;

/** A rulebook by id (`vn-state`, `kl-226`, `le-chan-2026`), or as data. */
export type RulebookChoice = string | RulebookData;

/** One layer of rules: documents with their clauses, and what they set. */
export interface RulebookData {
  /** The id. */
  id: string;
  /** The id of the layer that it extends. */
  extends?: string | null;
  /** The version of the data. */
  version: string;
  /** Its name. */
  title: Wording;
  /** The documents that values come from. */
  sources?: readonly SourceDocument[] | null;
  /** Dated values by name. */
  parameters?: { readonly [name: string]: readonly ParameterValue[] } | null;
  /** Definitions of indicators, in catalogue order. */
  indicators?: readonly Indicator[] | null;
  /** Figures to be reached. */
  targets?: readonly RulebookTarget[] | null;
  /** Conventions other than the defaults. */
  conventions?: ConventionChoices | null;
  /** Documents that plans cite, and the days on which they are in force. */
  documents?: readonly KnownDocument[] | null;
  /** Days off, days worked in their place, and days that are marked. */
  days?: readonly DayRule[] | null;
  /** How years are cut into periods. */
  schemes?: readonly Scheme[] | null;
}

/** {@link RulebookData} as answers hold it: with every key. */
export interface WholeRulebookData extends RulebookData {
  readonly id: string;
  readonly extends: string | null;
  readonly version: string;
  readonly title: Wording;
  readonly sources: readonly WholeSourceDocument[];
  readonly parameters: { readonly [name: string]: readonly WholeParameterValue[] };
  readonly indicators: readonly WholeIndicator[];
  readonly targets: readonly WholeRulebookTarget[];
  readonly conventions: WholeConventionChoices;
  readonly documents: readonly WholeKnownDocument[];
  readonly days: readonly WholeDayRule[];
  readonly schemes: readonly WholeScheme[];
}

/** A document that values come from. */
export interface SourceDocument {
  /** The id within the rulebook. */
  id: string;
  /** Its number, such as `45/2018/QĐ-TTg`. */
  document: string;
  /** When it was issued. */
  issuedOn: DateText;
  /** Who issued it. */
  issuer?: string | null;
  /** The abbreviated type, where the number does not hold it: `Bộ luật`. */
  kind?: string | null;
  /** Its clauses that are cited. */
  clauses?: readonly Clause[] | null;
}

/** {@link SourceDocument} as answers hold it: with every key. */
export interface WholeSourceDocument extends SourceDocument {
  readonly id: string;
  readonly document: string;
  readonly issuedOn: DateText;
  readonly issuer: string | null;
  readonly kind: string | null;
  readonly clauses: readonly WholeClause[];
}

/** A clause of a source document. */
export interface Clause {
  /** Its address, such as `II.4.4`. */
  id: string;
  /** What it is about, in our words. */
  title?: string | null;
  /** How sure its content is; `assumed` where nothing is stated. */
  status?: Certainty | null;
}

/** {@link Clause} as answers hold it: with every key. */
export interface WholeClause extends Clause {
  readonly id: string;
  readonly title: string | null;
  readonly status: Certainty | null;
}

/**
 * How sure a fact of the law is.
 *
 * - `confirmed`: Read in the official text.
 * - `reported`: Read in a secondary source that quotes it.
 * - `assumed`: A convention of the project where the law says nothing.
 */
export type Certainty = 'confirmed' | 'reported' | 'assumed';

/**
 * A value of a parameter from one day to another, or in a season of the years between, with the
 * clause that sets it.
 */
export interface ParameterValue {
  /** The first day on which it holds. */
  from?: DateText | null;
  /** The last day on which it holds. */
  to?: DateText | null;
  /** The part of each year in which it holds; the whole of it where nothing is stated. */
  season?: Season | null;
  /** The value. */
  value: Scalar;
  /** What it counts. */
  unit: Unit;
  /** The id of the source document. */
  source: string;
  /** The address of the clause. */
  clause: string;
  /** How sure it is. */
  status: Certainty;
  /**
   * When the clause lets more, or less, than its value through. It never loosens another clause.
   */
  exception?: Wording | null;
}

/** {@link ParameterValue} as answers hold it: with every key. */
export interface WholeParameterValue extends ParameterValue {
  readonly from: DateText | null;
  readonly to: DateText | null;
  readonly season: Season | null;
  readonly value: Scalar;
  readonly unit: Unit;
  readonly source: string;
  readonly clause: string;
  readonly status: Certainty;
  readonly exception: Wording | null;
}

/**
 * The value of a parameter: a count, a share, a time of day such as `13:30`, or days of the week
 * such as `mon-fri`.
 */
export type Scalar = Amount | string;

/**
 * How a year is cut into halves, quarters and months. Figures of two schemes never meet in one
 * ratio (T-14).
 */
export interface Scheme {
  /** The id. Schemes that follow each other in time share it. */
  id: string;
  /** What it is called. */
  name: Wording;
  /** The day on which each month closes; its last day where nothing is stated. */
  closeDay?: number | null;
  /** The number of the month that ends the year; December where nothing is stated. */
  lastMonth?: number | null;
  /** Whether reports whose close is not stated follow it; `false` where nothing is stated. */
  reports?: boolean | null;
  /** The first day on which it holds. */
  from?: DateText | null;
  /** The last day on which it holds. */
  to?: DateText | null;
  /** The id of the source document. */
  source: string;
  /** The address of the clause. */
  clause: string;
  /** How sure it is. */
  status: Certainty;
}

/** {@link Scheme} as answers hold it: with every key. */
export interface WholeScheme extends Scheme {
  readonly id: string;
  readonly name: Wording;
  readonly closeDay: number | null;
  readonly lastMonth: number | null;
  readonly reports: boolean | null;
  readonly from: DateText | null;
  readonly to: DateText | null;
  readonly source: string;
  readonly clause: string;
  readonly status: Certainty;
}

/** A period by its name, as a scheme of the rulebook counts it. */
export interface SchemePeriod {
  /** The id of the scheme: `calendar`, `nd-09`, `fiscal`, or one of the caller's rulebook. */
  scheme: string;
  /** The name: `2026`, `2026-H1`, `2026-Q2` or `2026-06`. */
  period: string;
}

/**
 * A part of every year, both days included: `{"from": "04-01", "to": "10-31"}`. One whose last day
 * comes before its first goes over the end of the year.
 */
export interface Season {
  /** The first day. A season from `02-29` begins on 1 March in years that lack it. */
  from: string;
  /** The last day. */
  to: string;
}

/**
 * What a parameter counts.
 *
 * - `halfDays`: Half-days.
 * - `share`: A share.
 * - `timeOfDay`: A time of day, `13:30`.
 * - `dayOfMonth`: A day of a month.
 * - `month`: A month of the year, 1 to 12.
 * - `weekdays`: Days of the week, `mon-fri`.
 * - `workingDays`: Working days.
 * - `calendarDays`: Days of the calendar.
 * - `minutes`: Minutes.
 * - `count`: A number of things.
 */
export type Unit =
  | 'halfDays'
  | 'share'
  | 'timeOfDay'
  | 'dayOfMonth'
  | 'month'
  | 'weekdays'
  | 'workingDays'
  | 'calendarDays'
  | 'minutes'
  | 'count';

/** A figure that a clause sets for an indicator. */
export interface RulebookTarget {
  /** The indicator. */
  indicator: string;
  /** How the figure must stand to the value. */
  comparator: Comparator;
  /** The value. */
  value: Amount;
  /** How strongly it binds. */
  modality: Modality;
  /** The first day on which it holds. */
  from?: DateText | null;
  /** The last day on which it holds. */
  to?: DateText | null;
  /** The id of the source document. */
  source: string;
  /** The address of the clause. */
  clause: string;
  /** How sure it is. */
  status: Certainty;
  /**
   * When the clause lets more, or less, than its value through. A verdict does not know whether
   * that is so: it is told beside it.
   */
  exception?: Wording | null;
}

/** {@link RulebookTarget} as answers hold it: with every key. */
export interface WholeRulebookTarget extends RulebookTarget {
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: Amount;
  readonly modality: Modality;
  readonly from: DateText | null;
  readonly to: DateText | null;
  readonly source: string;
  readonly clause: string;
  readonly status: Certainty;
  readonly exception: Wording | null;
}

/** A document that plans cite, and the days on which it is in force. */
export interface KnownDocument {
  /** Its number, such as `42/2022/NĐ-CP`. */
  number: string;
  /** The abbreviated type, such as `NĐ`. */
  kind?: string | null;
  /** When it was issued. */
  issuedOn?: DateText | null;
  /** What it is about, in our words. */
  title?: string | null;
  /**
   * The first day on which it is in force; not stated is not known, so that the day of issue is
   * taken.
   */
  inForceFrom?: DateText | null;
  /** The last day on which it is in force; not stated is without an end that is known. */
  inForceTo?: DateText | null;
  /** The number of the document that replaced it. */
  replacedBy?: string | null;
  /** The id of the source document that ended it. */
  source?: string | null;
  /** The address of the clause that ended it. */
  clause?: string | null;
  /** How sure it is. */
  status: Certainty;
}

/** {@link KnownDocument} as answers hold it: with every key. */
export interface WholeKnownDocument extends KnownDocument {
  readonly number: string;
  readonly kind: string | null;
  readonly issuedOn: DateText | null;
  readonly title: string | null;
  readonly inForceFrom: DateText | null;
  readonly inForceTo: DateText | null;
  readonly replacedBy: string | null;
  readonly source: string | null;
  readonly clause: string | null;
  readonly status: Certainty;
}

/**
 * What a clause says of a day: that it is off, worked, or marked.
 *
 * A rule on a `date` with `decides` is the decision for one year: in that year it stands in place
 * of the yearly or lunar rule that it names.
 */
export interface DayRule {
  /**
   * The name by which decisions refer to a yearly or lunar rule. Rules that follow each other in
   * time share it.
   */
  id?: string | null;
  /** What the day is called. */
  name: Wording;
  /** The day. */
  on: DayOn;
  /** How many days before it belong to it; none where nothing is stated. */
  before?: number | null;
  /** How many days there are in all; one where nothing is stated. */
  length?: number | null;
  /** What they are. */
  kind: DayKind;
  /** The yearly or lunar rule that this day replaces in its year. */
  decides?: string | null;
  /** The convention that makes a holiday of an observance while it is `on`. */
  holidayIf?: string | null;
  /** The first day on which the rule holds. */
  from?: DateText | null;
  /** The last day on which the rule holds. */
  to?: DateText | null;
  /** The id of the source document. */
  source: string;
  /** The address of the clause. */
  clause: string;
  /** How sure it is. */
  status: Certainty;
}

/** {@link DayRule} as answers hold it: with every key. */
export interface WholeDayRule extends DayRule {
  readonly id: string | null;
  readonly name: Wording;
  readonly on: DayOn;
  readonly before: number | null;
  readonly length: number | null;
  readonly kind: DayKind;
  readonly decides: string | null;
  readonly holidayIf: string | null;
  readonly from: DateText | null;
  readonly to: DateText | null;
  readonly source: string;
  readonly clause: string;
  readonly status: Certainty;
}

/** The day on which a rule on days stands. */
export type DayOn = ExactlyOne<{
  /** One day: `2026-02-16`. */
  date: DateText;
  /** A day of every year: `09-02`. */
  yearly: string;
  /** A day of every lunar year: `03-10`. */
  lunar: string;
}>;

/**
 * An indicator: how a figure is made of rows.
 *
 * No law gives formulas for the figures that plans ask for; each definition is the project's own,
 * and says so by being data in a rulebook.
 */
export interface Indicator {
  /** The id. */
  id: string;
  /** What is measured. Two indicators of one quantity measure it among different things. */
  quantity?: string | null;
  /** Its name. */
  title: Wording;
  /** What it counts. */
  unit: Wording;
  /** How the figure is made. */
  figure: Figure;
}

/** {@link Indicator} as answers hold it: with every key. */
export interface WholeIndicator extends Indicator {
  readonly id: string;
  readonly quantity: string | null;
  readonly title: Wording;
  readonly unit: Wording;
  readonly figure: WholeFigure;
}

/** A wording in Vietnamese and English. */
export interface Wording {
  /** In Vietnamese. */
  vi: string;
  /** In English. */
  en: string;
}

/** How an indicator's figure is made. */
export type Figure = ExactlyOne<{
  /** Numerator over denominator. */
  share: ShareOf;
  /** (baseline - current) over baseline. */
  reduction: CountOf;
  /** A number of rows, over 1. */
  count: CountOf;
}>;

/** {@link Figure} as answers hold it: with every key. */
export type WholeFigure = ExactlyOne<{
  /** Numerator over denominator. */
  readonly share: WholeShareOf;
  /** (baseline - current) over baseline. */
  readonly reduction: WholeCountOf;
  /** A number of rows, over 1. */
  readonly count: WholeCountOf;
}>;

/** A share: rows that pass a further filter, among the rows that pass the first. */
export interface ShareOf {
  /** Which rows. */
  rows: Rows;
  /** Which of them make the denominator. */
  denominator?: Filter | null;
  /** Which of those make the numerator. */
  numerator: Filter;
  /** Whether secret rows are removed before anything is counted. */
  withoutSecret?: boolean | null;
}

/** {@link ShareOf} as answers hold it: with every key. */
export interface WholeShareOf extends ShareOf {
  readonly rows: Rows;
  readonly denominator: Filter;
  readonly numerator: Filter;
  readonly withoutSecret: boolean | null;
}

/** A count of rows. */
export interface CountOf {
  /** Which rows. */
  rows: Rows;
  /** Which of them are counted. */
  filter?: Filter | null;
  /** Whether rows with one id count once. */
  distinct?: boolean | null;
}

/** {@link CountOf} as answers hold it: with every key. */
export interface WholeCountOf extends CountOf {
  readonly rows: Rows;
  readonly filter: Filter;
  readonly distinct: boolean | null;
}

/**
 * What an indicator counts.
 *
 * - `meetings`: Meetings, by their first day.
 * - `documents`: Exchanges of documents, by the day sent.
 * - `dossiers`: Files of procedures, by the day completed.
 * - `procedures`: Procedures on offer, at any time.
 * - `digitization`: Documents to be digitised, by the day created.
 * - `tasks`: Tasks of the plan, at any time.
 * - `dueTasks`: Tasks of the plan, by their first due day.
 * - `dueReports`: Occurrences of reporting duties, by their last day.
 */
export type Rows =
  | 'meetings'
  | 'documents'
  | 'dossiers'
  | 'procedures'
  | 'digitization'
  | 'tasks'
  | 'dueTasks'
  | 'dueReports';

/** Which rows are meant; of no filter, every row. Exactly one key. */
export type Filter = ExactlyOne<{
  /** Rows whose field has this value: `{"category": "conference"}`. */
  eq: { readonly [name: string]: JsonValue };
  /** Rows whose field has one of these values: `{"kind": ["review", "thematic"]}`. */
  in: { readonly [name: string]: JsonValue };
  /** Rows whose field is before this day. */
  before: { readonly [name: string]: JsonValue };
  /** Rows whose field is after this day. */
  after: { readonly [name: string]: JsonValue };
  /** Rows whose field is between these two days, both included. */
  between: { readonly [name: string]: JsonValue };
  /** Rows that do not pass this filter. */
  not: Filter;
  /** Rows that pass all of these; of none, every row. */
  all: readonly Filter[];
  /** Rows that pass any of these; of none, no row. */
  any: readonly Filter[];
}>;

/** A patch to a text. */
export interface Fix {
  /** What is replaced. Each of the three ways of counting must name the same stretch. */
  span: Span;
  /** What stands there then. */
  replacement: string;
  /** The rule that proposes it. */
  rule?: string | null;
}

/** {@link Fix} as answers hold it: with every key. */
export interface WholeFix extends Fix {
  readonly span: Span;
  readonly replacement: string;
  readonly rule: string | null;
}

/** A stretch of a text, by three ways of counting. The end is not included. */
export interface Span {
  /** In bytes of UTF-8. */
  bytes: readonly [number, number];
  /** In code points. */
  chars: readonly [number, number];
  /** In UTF-16 code units, as JavaScript counts. */
  utf16: readonly [number, number];
}

/**
 * By what the figures of a report can be verified. It holds no row of a register: what is secret
 * enters by the digest alone.
 */
export interface Receipt {
  /** How the digest is made: `sha-256`. */
  algorithm: string;
  /**
   * The digest of the canonical JSON (RFC 8785) of `options`, `plan` and `registers` as the model
   * reads them, keys that say nothing (`null`, or empty but for a register) left out; 64
   * hexadecimal digits.
   */
  input: string;
  /** The version of the library. */
  version: string;
  /** The layers of the rulebook, the one that all rest on first. */
  rulebooks?: readonly ReceiptRulebook[] | null;
  /** The day to which figures go. */
  asOf: DateText;
  /** The period. */
  period?: PeriodChoice | null;
  /** The conventions on which the figures depend, as text. */
  conventions?: { readonly [name: string]: string } | null;
  /** The indicators, in catalogue order. */
  results?: readonly ReceiptResult[] | null;
}

/** {@link Receipt} as answers hold it: with every key. */
export interface WholeReceipt extends Receipt {
  readonly algorithm: string;
  readonly input: string;
  readonly version: string;
  readonly rulebooks: readonly ReceiptRulebook[];
  readonly asOf: DateText;
  readonly period: PeriodChoice | null;
  readonly conventions: { readonly [name: string]: string };
  readonly results: readonly WholeReceiptResult[];
}

/** A layer of the rulebook that was used. */
export interface ReceiptRulebook {
  /** Its id. */
  id: string;
  /** Its version. */
  version: string;
}

/** What one indicator came to. */
export interface ReceiptResult {
  /** The indicator. */
  indicator: string;
  /** What was counted. */
  numerator?: number | null;
  /** Among what. */
  denominator?: number | null;
  /** What was said of it. */
  verdict: Verdict;
}

/** {@link ReceiptResult} as answers hold it: with every key. */
export interface WholeReceiptResult extends ReceiptResult {
  readonly indicator: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly verdict: Verdict;
}

/**
 * What is said of a figure that has a target.
 *
 * - `met`: The target is met.
 * - `notMet`: The target is missed.
 * - `insufficientBasis`: The figure cannot decide.
 * - `notApplicable`: There is nothing to decide.
 */
export type Verdict = 'met' | 'notMet' | 'insufficientBasis' | 'notApplicable';

/** A figure as it was published. */
export interface PublishedFigure {
  /** The name under which claims speak of it. */
  id: string;
  /** A count as a number, or a percentage as text with its decimals, such as `"98,62%"`. */
  value: Published;
}

/** A count such as `16051`, or a text: a percentage such as `"98,62%"`, or the id of a figure. */
export type Published = number | string;

/** Something that is said of figures. */
export interface Claim {
  /** What is said. */
  kind: ClaimKind;
  /**
   * The figures by id. Of a sum: its parts. Of a share: the part, then what it is a share of, added
   * up where there are several; what was published is tried where there is none. Of a change:
   * before and after.
   */
  of: readonly string[];
  /**
   * What it is said to be: the id of a figure, a count as a number, or a percentage as text with
   * its decimals. A change without a sign is taken as its size.
   */
  equals: Published;
  /** In what; by its form where nothing is stated. */
  unit?: ClaimUnit | null;
}

/**
 * What a published sentence says.
 *
 * - `sum`: Figures add up to another.
 * - `share`: A figure is a share of another.
 * - `change`: A figure changed from one to another.
 */
export type ClaimKind = 'sum' | 'share' | 'change';

/**
 * In what a published figure is counted.
 *
 * - `count`: In units.
 * - `percent`: In per cent of something.
 * - `percentagePoint`: In percentage points: the difference of two percentages.
 */
export type ClaimUnit = 'count' | 'percent' | 'percentagePoint';

/** What an answer rests on, so that it can be told from another and asked for again. */
export interface AnswerBasis {
  /** The version of the library. */
  readonly version: string;
  /** The id of the rulebook. */
  readonly rulebook: string;
  /** The version of the rulebook. */
  readonly rulebookVersion: string;
  /** The day on which the data were looked at. */
  readonly asOf: DateText | null;
  /** The time that figures are about. */
  readonly period: PeriodChoice | null;
}

/** What was found, and what was not looked at. */
export interface CheckAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** What was found, in the order of the input, then by rule. */
  readonly findings: readonly Finding[];
  /** The findings in columns, where `options.answer` asks for that: none is listed above then. */
  readonly compact: WholeCompactFindings | null;
  /**
   * How many findings of each rule are not listed, because there are more than
   * `options.mostFindings`.
   */
  readonly more: { readonly [name: string]: number };
  /** What was not looked at, by rule. */
  readonly skipped: readonly Skipped[];
  /** In a draft, what is wrong with the record beyond what rules say. */
  readonly issues?: readonly Issue[];
}

/** What cannot be read of a draft, or cannot be. */
export interface Issue {
  /** What kind of problem it is. */
  readonly code: ErrorCode;
  /** Where it is, as a JSON pointer from the call. */
  readonly path: string;
  /** One sentence in each language, without a full stop. */
  readonly message: Message;
  /** What to do about it, where there is something to say. */
  readonly help: Message | null;
}

/**
 * What kind of problem a call has.
 *
 * - `invalid-json`: The text is not JSON.
 * - `duplicate-key`: An object names the same key twice.
 * - `unknown-key`: An object has a key that is not in the model.
 * - `wrong-type`: A value is of another type than the model says.
 * - `missing-key`: A key that the model needs is not there.
 * - `invalid-date`: A text is not a day of the calendar.
 * - `invalid-time`: A text is not a local time.
 * - `invalid-share`: A text is not an exact share.
 * - `float-refused`: A number has a fraction or an exponent; exact values travel as text.
 * - `out-of-range`: A number or date is outside what can be computed exactly.
 * - `unknown-name`: A rulebook, rule, indicator, convention, group, field or value of a closed list
 * is not known.
 * - `duplicate-id`: Two rows of one list have the same id.
 * - `invalid-filter`: A filter of an indicator does not fit the rows that it filters.
 * - `after-as-of`: Something is said to have happened after `options.asOf`.
 * - `as-of-missing`: `options.asOf` is needed and absent.
 * - `clause-missing`: A value of a rulebook names no clause that the rulebook holds.
 * - `not-a-document-number`: A text is not the number of a document.
 * - `not-a-deadline`: A text or object is not a deadline.
 * - `header-missing`: No row of a table names its columns.
 * - `too-large`: A text or the whole input is larger than what is read.
 * - `too-deep`: The input nests deeper than what is read.
 */
export type ErrorCode =
  | 'invalid-json'
  | 'duplicate-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'missing-key'
  | 'invalid-date'
  | 'invalid-time'
  | 'invalid-share'
  | 'float-refused'
  | 'out-of-range'
  | 'unknown-name'
  | 'duplicate-id'
  | 'invalid-filter'
  | 'after-as-of'
  | 'as-of-missing'
  | 'clause-missing'
  | 'not-a-document-number'
  | 'not-a-deadline'
  | 'header-missing'
  | 'too-large'
  | 'too-deep';

/**
 * One state of affairs that a rule names, at one place in the input.
 *
 * The rule and its params are the contract; the sentences may change.
 */
export interface Finding {
  /** The name of the rule. */
  readonly rule: string;
  /** What people call the rule. */
  readonly title: Message;
  /** How grave it is. */
  readonly severity: Severity;
  /** Where it is, as a JSON pointer from the call. */
  readonly path: string;
  /** Where it is in a text, if the input was one. */
  readonly span: Span | null;
  /** What it is about, such as the clause of a task; never named for something secret. */
  readonly subject: string | null;
  /**
   * What it is about, as people name it: a meeting or task with title, a meeting or document with
   * its day.
   */
  readonly subjectTitle: Message | null;
  /** The facts of the case, as declared by the rule. */
  readonly params: { readonly [name: string]: JsonValue };
  /** What is the case. */
  readonly message: Message;
  /** What can be done. */
  readonly help: Message;
  /** The clauses that it rests on. */
  readonly sources: readonly WholeSource[];
  /** In a draft, the fields on which it rests, as pointers from the record. */
  readonly reads?: readonly string[];
}

/** A sentence in the two languages of the project. */
export interface Message {
  /** In Vietnamese. */
  readonly vi: string;
  /** In English. */
  readonly en: string;
}

/** One reason for which one rule did not look at some places. */
export interface Skipped {
  /** The name of the rule. */
  readonly rule: string;
  /** What people call the rule. */
  readonly title: Message;
  /** Why. */
  readonly reason: SkipReason;
  /** What was not checked, where and why. */
  readonly message: Message;
  /** The place in the input that is the cause, if there is one. */
  readonly because: string | null;
  /** How many places were not looked at. */
  readonly count: number;
  /**
   * Those places, as JSON pointers, in the order of the input: the first 20, or all with
   * `options.allPlaces`.
   */
  readonly paths: readonly string[];
  /** In a draft, the fields that the rule reads, as pointers from the record. */
  readonly reads?: readonly string[];
}

/**
 * Why a rule could not look at something.
 *
 * - `asOfMissing`: The rule needs to know what day it is.
 * - `attachmentMissing`: The answer would stand in an attachment that is not there.
 * - `fieldMissing`: The input does not say what the rule needs.
 * - `unclassified`: Nobody has decided what kind of meeting it is.
 * - `noLimit`: No regime that holds sets a limit.
 * - `notInRegistry`: The registry of documents does not have it.
 * - `needsOthers`: The rule compares several rows, and was given one.
 * - `tooMany`: There is more to compare it with than is compared.
 * - `excludedByOption`: The caller left the rule out.
 */
export type SkipReason =
  | 'asOfMissing'
  | 'attachmentMissing'
  | 'fieldMissing'
  | 'unclassified'
  | 'noLimit'
  | 'notInRegistry'
  | 'needsOthers'
  | 'tooMany'
  | 'excludedByOption';

/** Every indicator's figure. */
export interface MeasureAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The indicators in catalogue order, then by group. */
  readonly results: readonly IndicatorResult[];
}

/** An indicator's exact figure for one group of rows, and what it amounts to. */
export interface IndicatorResult {
  /** The indicator. */
  readonly indicator: string;
  /** The name of the indicator. */
  readonly title: Message;
  /** The group of rows; empty where results are not grouped. */
  readonly group: { readonly [name: string]: string | null };
  /**
   * What was counted, if anything is known. For a reduction: baseline less current; nothing over a
   * part of the year that the baseline is of.
   */
  readonly numerator: number | null;
  /** Among what. For a reduction: the baseline. For a count: 1. */
  readonly denominator: number | null;
  /**
   * The share as people read it, such as *55,2%*, on the side of the target on which the exact one
   * is; nothing for a count, where there is nothing to divide by, and for a reduction while its
   * period is open.
   */
  readonly share: Message | null;
  /** Rows that were not counted, by reason. */
  readonly excluded: { readonly [name: string]: ExcludedCount };
  /**
   * Whether the period is over: from its last day on, and for what is due from the day after, when
   * the last of it may be late. Nothing where no period is stated, or no day to which the data go.
   */
  readonly complete: boolean | null;
  /** What the figure is held against. */
  readonly target: ResultTarget | null;
  /** What is said of it. */
  readonly verdict: Verdict;
  /** What is said of it, as people read it. */
  readonly verdictTitle: Message;
  /** Why there is no plain verdict. */
  readonly reason: Reason | null;
  /** What is missing, if the target is not met. */
  readonly shortfall: Shortfall | null;
  /** How it stands to the period that is compared with, where one is stated. */
  readonly comparison: Comparison | null;
  /** The conventions on which the figure depends. */
  readonly conventions: { readonly [name: string]: ConventionValue };
  /** The clauses that set the target. */
  readonly sources: readonly WholeSource[];
  /** How the figure was reached. */
  readonly explanation: readonly ExplanationStep[];
}

/** How a figure stands to that of an earlier period. */
export interface Comparison {
  /** The first day of the period that is compared with; of a month or quarter, its own. */
  readonly start: DateText;
  /** Its last day. */
  readonly end: DateText;
  /** What was counted in it, if anything is known. For a reduction: how many there were. */
  readonly numerator: number | null;
  /** Among what; 1 for a count and for a reduction. */
  readonly denominator: number | null;
  /** Its share as people read it. */
  readonly share: Message | null;
  /** What was counted in the period itself. */
  readonly current: number | null;
  /**
   * How many more were counted than then, in whole units; negative where it was fewer. Nothing
   * where the two cannot be held against each other.
   */
  readonly difference: number | null;
  /**
   * The exact change as a ratio, such as `-1/10`: of a share how much greater it is than then, of a
   * count the difference over what was counted then.
   */
  readonly change: string | null;
  /** Why there is no difference. */
  readonly reason: Reason | null;
  /** The comparison in a sentence. */
  readonly words: Message;
}

/** How many rows are not counted for one reason; `suppressed` where they are secret. */
export type ExcludedCount = number | 'suppressed';

/** What a figure is held against. */
export interface ResultTarget {
  /** How the figure must stand to the value. */
  readonly comparator: Comparator;
  /** The value. */
  readonly value: Amount;
  /** How strongly it binds. */
  readonly modality: Modality;
  /** How sure it is. */
  readonly status: Certainty;
  /** When the clause lets more, or less, than its value through. */
  readonly exception: Wording | null;
}

/**
 * Why there is no plain verdict.
 *
 * - `noData`: Nothing was counted, or too many rows do not say.
 * - `statusStale`: Rows whose day has passed do not say whether they were held.
 * - `noBaseline`: There is nothing to reduce from.
 * - `zeroBaseline`: A reduction from zero is not defined.
 * - `noPeriod`: It is not stated for which period.
 * - `asOfMissing`: It is not stated as of which day, so that more may have happened in the period.
 * - `periodOpen`: More may still happen in the period.
 * - `periodPartial`: The period is part of the one that is set or compared with: half a year
 * against a year.
 * - `hybridUndecided`: It depends on how hybrid meetings are counted.
 * - `unclassifiedUndecided`: It depends on what the unclassified meetings are.
 * - `schemeMismatch`: Figures of different reporting calendars cannot be mixed.
 * - `noTarget`: The rulebook sets no target.
 */
export type Reason =
  | 'noData'
  | 'statusStale'
  | 'noBaseline'
  | 'zeroBaseline'
  | 'noPeriod'
  | 'asOfMissing'
  | 'periodOpen'
  | 'periodPartial'
  | 'hybridUndecided'
  | 'unclassifiedUndecided'
  | 'schemeMismatch'
  | 'noTarget';

/** What is missing to a target, in whole units; nothing where a way cannot work. */
export interface Shortfall {
  /** Units that would have to change sides, such as conferences moved online. */
  readonly convert: number | null;
  /** Units that would have to be added. */
  readonly add: number | null;
  /** Units that would have to be taken away. */
  readonly remove: number | null;
}

/** One value of a convention: a name, or a number of minutes. */
export type ConventionValue = string | number;

/** One step of how a figure was reached, as a sentence. */
export interface ExplanationStep {
  /**
   * What the step does: `count`, `baseline`, `baselinePolicies`, `path`, `limit`, `excluded`,
   * `convention`, `target`, `reading`, `compare`, `verdict`, `shortfall`, `comparison`.
   */
  readonly step: string;
  /** In Vietnamese. */
  readonly vi: string;
  /** In English. */
  readonly en: string;
}

/** How every indicator stands under every reading. */
export interface SweepAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The indicators in catalogue order, then by group. */
  readonly results: readonly SweepResult[];
}

/** How an indicator stands under every reading, for one group of rows. */
export interface SweepResult {
  /** The indicator. */
  readonly indicator: string;
  /** The name of the indicator. */
  readonly title: Message;
  /** The group of rows; empty where results are not grouped. */
  readonly group: { readonly [name: string]: string | null };
  /** Whether all readings give one verdict. */
  readonly stability: Stability;
  /**
   * The conventions on which the verdict hangs, and `status` where it hangs on rows whose day has
   * passed and that may have been held: once they are decided, nothing else can change it.
   */
  readonly decidedBy: readonly string[];
  /**
   * Every reading, in the order of the catalogue of conventions and of their values. Only what
   * changes a figure or verdict here is varied.
   */
  readonly readings: readonly SweptReading[];
  /** A sentence with which a ruling can be asked for, where one is needed. */
  readonly question: Message | null;
}

/**
 * Whether a verdict hangs on what nobody has decided.
 *
 * - `robust`: Every reading gives the same verdict.
 * - `fragile`: Readings differ.
 */
export type Stability = 'robust' | 'fragile';

/** What one way to read the conventions comes to. */
export interface SweptReading {
  /** The conventions that make a difference here, each with its value in this reading. */
  readonly conventions: { readonly [name: string]: ConventionValue };
  /** What was counted, if anything is known. */
  readonly numerator: number | null;
  /** Among what. */
  readonly denominator: number | null;
  /** The share as people read it; nothing for a count. */
  readonly share: Message | null;
  /** What is said of it. */
  readonly verdict: Verdict;
  /** What is said of it, as people read it. */
  readonly verdictTitle: Message;
}

/** What the conferences of a period may still come to, and what both targets ask for. */
export interface ForecastAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * The most conferences with which the reduction is met; nothing where there is no basis for a
   * cap.
   */
  readonly cap: number | null;
  /**
   * The reading of the rows, the least favourable one, from which all figures below are; nothing
   * where the register is not there.
   */
  readonly reading: ForecastReading | null;
  /** How many were held. */
  readonly held: number | null;
  /** How many of them count as in person. */
  readonly heldInPerson: number | null;
  /** How many are planned, for today or later or for no stated day. */
  readonly planned: number | null;
  /** How many of them count as in person. */
  readonly plannedInPerson: number | null;
  /** How many more the cap allows; negative where it is exceeded. */
  readonly remaining: number | null;
  /** What reaching the cap asks for. */
  readonly atCap: AtCap | null;
  /** The totals with which both targets hold. */
  readonly feasibleTotals: FeasibleTotals | null;
  /**
   * The conference in person after which no total meets both targets; nothing where that is already
   * so, or the period is over.
   */
  readonly pointOfNoReturn: PointOfNoReturn | null;
  /** Totals as they would come, each by its own way. */
  readonly projections: readonly Projection[];
  /**
   * The planned conferences to be held online, so that both targets are met in every reading; empty
   * where moving does not lead to them.
   */
  readonly moves: readonly string[];
  /** How many of the planned ones are too many under the cap. */
  readonly drop: number | null;
  /** Where the period is heading, in every reading. */
  readonly outlook: Outlook;
  /** Where the period is heading, as people read it. */
  readonly outlookTitle: Message;
  /** Why something is not told. */
  readonly reason: Reason | null;
  /** What the other readings come to, the least favourable first. */
  readonly others: readonly ForecastFigures[];
  /** The conventions on which the figures depend. */
  readonly conventions: { readonly [name: string]: ConventionValue };
  /** The clauses that set the targets. */
  readonly sources: readonly WholeSource[];
  /** How the figures were reached. */
  readonly explanation: readonly ExplanationStep[];
}

/** How the rows were read for the figures of a forecast. */
export interface ForecastReading {
  /** The conventions that nobody has decided, as they are read here. */
  readonly conventions: { readonly [name: string]: ConventionValue };
  /**
   * How many conferences whose day has passed, and of which no outcome is written down, are taken
   * as held.
   */
  readonly staleHeld: number;
  /** How many rows count that may not belong, because they do not state status, day or agency. */
  readonly unsureCounted: number;
  /**
   * How many count as online that do not say how people attended, or of a hybrid one where most did
   * if that decides; the others of them count as in person.
   */
  readonly unstatedOnline: number;
}

/** What one reading of the rows comes to. */
export interface ForecastFigures {
  /** How the rows were read. */
  readonly reading: ForecastReading;
  /** How many were held. */
  readonly held: number;
  /** How many of them count as in person. */
  readonly heldInPerson: number;
  /** How many are planned, for today or later or for no stated day. */
  readonly planned: number;
  /** How many of them count as in person. */
  readonly plannedInPerson: number;
  /** How many more the cap allows; negative where it is exceeded. */
  readonly remaining: number | null;
  /** What reaching the cap asks for. */
  readonly atCap: AtCap | null;
  /** The totals with which both targets hold. */
  readonly feasibleTotals: FeasibleTotals | null;
  /** The conference in person after which no total meets both targets. */
  readonly pointOfNoReturn: PointOfNoReturn | null;
  /** Totals as they would come, each by its own way. */
  readonly projections: readonly Projection[];
  /** How many of the planned ones are too many under the cap. */
  readonly drop: number | null;
  /** Where the period would be heading. */
  readonly outlook: Outlook;
}

/** What ending the period with as many conferences as the cap allows asks for. */
export interface AtCap {
  /** The fewest that have to be online, in all. */
  readonly leastOnline: number;
  /** The most that may be in person, in all. */
  readonly mostInPerson: number;
  /** How many of those held are left out of the share; with the two above they make the cap. */
  readonly leftOut: number;
  /**
   * How many more have to be online; nothing where the cap cannot be reached with both targets met.
   */
  readonly moreOnline: number | null;
  /** How many more may be in person; nothing where the cap cannot be so reached. */
  readonly moreInPerson: number | null;
}

/**
 * The totals with which the period can end and both targets hold; every one between is among them.
 */
export interface FeasibleTotals {
  /** The lowest. */
  readonly low: number;
  /** The highest. */
  readonly high: number;
}

/** From where no total meets both targets any more. */
export interface PointOfNoReturn {
  /** The conference in person, counted from the first of the period, that is one too many. */
  readonly inPerson: number;
}

/** A total of the period, projected. */
export interface Projection {
  /** How. */
  readonly name: ProjectionName;
  /** The lowest whole number; nothing where there is nothing to project from. */
  readonly low: number | null;
  /** The highest. */
  readonly high: number | null;
}

/**
 * How a total is projected.
 *
 * - `runRate`: What was held, at the same pace over all days of the period.
 * - `planBased`: What was held and what is planned.
 * - `samePeriod`: What was held, growing as in the same period of the year before.
 */
export type ProjectionName = 'runRate' | 'planBased' | 'samePeriod';

/**
 * Where the period is heading.
 *
 * - `onPlan`: The planned conferences as they stand lead to both targets.
 * - `afterMoves`: They do once `moves` are online and no more than the cap are held.
 * - `beyondPlan`: They do not, however held; more conferences online within the cap would.
 * - `outOfReach`: Nothing meets both targets any more.
 * - `unknown`: There is no basis to tell; `reason` says why.
 */
export type Outlook = 'onPlan' | 'afterMoves' | 'beyondPlan' | 'outOfReach' | 'unknown';

/** What became of each claim. */
export interface ReconcileAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The claims, in the order of the call. */
  readonly claims: readonly ReconciledClaim[];
}

/** What became of one claim. */
export interface ReconciledClaim {
  /** The outcome. */
  readonly outcome: ClaimOutcome;
  /** The exact figure in the unit of the claim; a share or change in per cent as a part of 1. */
  readonly exact: ExactFigure | null;
  /**
   * The ids of the figures that, added up, are what the share is of; nothing for other claims, or
   * where none fits.
   */
  readonly denominatorUsed: readonly string[] | null;
  /** The outcome in a sentence. */
  readonly message: Message;
}

/**
 * What became of a claim.
 *
 * - `agrees`: It is exact.
 * - `rounded`: It is the exact figure, rounded half up.
 * - `truncated`: It is the exact figure with decimals cut off.
 * - `differs`: It is another figure.
 * - `unitConfused`: The number is right in another unit: per cent and percentage points are
 * confused.
 * - `undecided`: Nothing decides.
 */
export type ClaimOutcome =
  | 'agrees'
  | 'rounded'
  | 'truncated'
  | 'differs'
  | 'unitConfused'
  | 'undecided';

/** An exact figure as a ratio of whole numbers. */
export interface ExactFigure {
  /** Over what the denominator says; negative for a fall. */
  readonly numerator: number;
  /** At least 1; 1 for a count. */
  readonly denominator: number;
}

/** A report on how a plan was carried out. */
export interface ReportAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The report as data. */
  readonly report: ReportData;
  /** The report as Markdown. */
  readonly markdown: Message;
  /** By what the figures can be verified later. */
  readonly receipt: WholeReceipt;
}

/** A report as data. */
export interface ReportData {
  /** Number and symbol of the plan; nothing in a secret plan. */
  readonly number: string | null;
  /** The day of the plan. */
  readonly issuedOn: DateText | null;
  /** The title of the plan; nothing in a secret plan. */
  readonly title: string | null;
  /** The first day that the report is about. */
  readonly start: DateText;
  /** The last day that the report is about. */
  readonly end: DateText;
  /** The day to which figures go. */
  readonly asOf: DateText;
  /** What was done by then: every indicator, in catalogue order. */
  readonly results: readonly IndicatorResult[];
  /** What the year is estimated to come to. */
  readonly estimate: ReportEstimate;
  /** The tasks, by how they stand. */
  readonly tasks: TaskCounts;
  /** Targets that are missed, tasks that are or were late. */
  readonly deviations: readonly ReportItem[];
  /** What stands in the way of a verdict. */
  readonly obstacles: readonly ReportItem[];
  /** The last days and reviews of the six months after. */
  readonly nextDates: readonly ScheduleEntry[];
  /** The conventions on which the figures depend. */
  readonly conventions: { readonly [name: string]: ConventionValue };
  /** The clauses that set the targets. */
  readonly sources: readonly WholeSource[];
}

/** What the year as a whole is estimated to come to, apart from what was done (T-15). */
export interface ReportEstimate {
  /** The first day of the year. */
  readonly start: DateText;
  /** The last day of the year. */
  readonly end: DateText;
  /** The most conferences with which the reduction is met. */
  readonly cap: number | null;
  /** The reading of the rows, the least favourable one, from which all figures below are. */
  readonly reading: ForecastReading | null;
  /** How many were held. */
  readonly held: number | null;
  /** How many of them count as in person. */
  readonly heldInPerson: number | null;
  /** How many are planned. */
  readonly planned: number | null;
  /** The totals with which both targets hold. */
  readonly feasibleTotals: FeasibleTotals | null;
  /** The conference in person after which no total meets both targets. */
  readonly pointOfNoReturn: PointOfNoReturn | null;
  /** Totals as they would come, each by its own way. */
  readonly projections: readonly Projection[];
  /** Where the year is heading, in every reading. */
  readonly outlook: Outlook;
  /** Why something is not told. */
  readonly reason: Reason | null;
  /** How the figures were reached. */
  readonly explanation: readonly ExplanationStep[];
}

/** Something that a report points out. */
export interface ReportItem {
  /** What it is about. */
  readonly kind: ReportItemKind;
  /** The id of the indicator, or the clause of the task; nothing in a secret plan. */
  readonly subject: string | null;
  /** What there is to say. */
  readonly message: Message;
}

/**
 * What an item of a report is about.
 *
 * - `indicator`: An indicator.
 * - `task`: A task.
 * - `attachment`: An attachment of the plan.
 */
export type ReportItemKind = 'indicator' | 'task' | 'attachment';

/** Tasks by how they stand. The seven states add up to the total. */
export interface TaskCounts {
  /** Every task without parts, or by the convention `countLevel`. */
  readonly total: number;
  /** Completed by their last day. */
  readonly doneOnTime: number;
  /** Completed after their last day. */
  readonly doneLate: number;
  /** Not completed, and the last day has not passed. */
  readonly openInTime: number;
  /** Not completed, and the last day has passed. */
  readonly overdue: number;
  /** Without a last day. */
  readonly withoutLastDay: number;
  /** Of which the register or the plan does not say enough. */
  readonly unknown: number;
  /** Cancelled. */
  readonly cancelled: number;
}

/** Whether a receipt is that of a report. */
export interface VerifyReceiptAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** Whether nothing differs. */
  readonly matches: boolean;
  /** What differs, in the order of the receipt. */
  readonly differences: readonly ReceiptDifference[];
}

/** Where a receipt and what is computed now differ. */
export interface ReceiptDifference {
  /** The place in the receipt, as a pointer into the call. */
  readonly path: string;
  /** What the receipt says; nothing where it says nothing. */
  readonly stated: string | null;
  /** What is found now; nothing where nothing is. */
  readonly found: string | null;
  /** The difference in a sentence. */
  readonly message: Message;
}

/** The six clarities of a plan. */
export interface ClaritiesAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** Each task of section II and of the appendix, in the order of the plan. */
  readonly tasks: readonly TaskClarity[];
  /** How many tasks are clear in each respect. */
  readonly totals: ClarityTotals;
  /** An appendix to fill in, as CSV: one row for each task. */
  readonly template: string;
  /**
   * The same as a table in Markdown. `importPlan`) reads both back, below the text of the plan or
   * by themselves.
   */
  readonly templateMarkdown: string;
}

/** The six clarities of one task. */
export interface TaskClarity {
  /** The id of the task. */
  readonly task: string;
  /** *Rõ người*: who answers for it. */
  readonly who: Clarity;
  /** *Rõ việc*: what is to be done. */
  readonly what: Clarity;
  /** *Rõ thời gian*: until when, or how often it is reviewed. */
  readonly when: Clarity;
  /** *Rõ trách nhiệm*: exactly one lead agency. */
  readonly responsibility: Clarity;
  /** *Rõ thẩm quyền*: with what authority. */
  readonly authority: Clarity;
  /** *Rõ sản phẩm*: what comes of it. */
  readonly product: Clarity;
}

/**
 * Whether a plan makes something clear.
 *
 * - `clear`: It does.
 * - `missing`: It does not.
 * - `attachmentMissing`: An attachment that is not there would.
 */
export type Clarity = 'clear' | 'missing' | 'attachmentMissing';

/** The counts of each clarity. */
export interface ClarityTotals {
  /** *Rõ người*. */
  readonly who: ClarityCounts;
  /** *Rõ việc*. */
  readonly what: ClarityCounts;
  /** *Rõ thời gian*. */
  readonly when: ClarityCounts;
  /** *Rõ trách nhiệm*. */
  readonly responsibility: ClarityCounts;
  /** *Rõ thẩm quyền*. */
  readonly authority: ClarityCounts;
  /** *Rõ sản phẩm*. */
  readonly product: ClarityCounts;
}

/** How many tasks are clear in one respect. */
export interface ClarityCounts {
  /** Tasks that are. */
  readonly clear: number;
  /** Tasks that are not. */
  readonly missing: number;
  /** Tasks of which an attachment that is not there would say. */
  readonly attachmentMissing: number;
}

/** Meetings that share something at one time. */
export interface ConflictsAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * The pairs, by the place of the first meeting in the input, then of the second, then by what
   * they share.
   */
  readonly pairs: readonly Conflict[];
  /** How many pairs there are beside those that `limit` lets through. */
  readonly more: number;
  /**
   * When what the listed pairs share is free on the days on which they meet, each thing and day
   * once, in the order of the pairs.
   */
  readonly free: readonly FreeTime[];
  /**
   * The meetings that take something and do not say when, or not all of it. What they say is
   * compared all the same.
   */
  readonly untimed: readonly string[];
  /** The conventions on which the answer depends. */
  readonly conventions: { readonly [name: string]: ConventionValue };
}

/** Two meetings that share something at one time. */
export interface Conflict {
  /** The id of the one that comes first in the input; `null` for a secret one. */
  readonly a: string | null;
  /** The id of the other; `null` for a secret one. */
  readonly b: string | null;
  /** What they share. */
  readonly over: ConflictOver;
  /** How many whole minutes both take; 0 where only the time to travel is too short. */
  readonly minutes: number;
  /** Where the two stand. */
  readonly paths: readonly [string, string];
  /**
   * Its name, or the names of the people, as first written; `null` if one of the two is secret.
   */
  readonly shared: readonly string[] | null;
}

/** When what meetings share is free on a day of a conflict. */
export interface FreeTime {
  /** What kind of thing it is. */
  readonly over: ConflictOver;
  /**
   * Its name, or the names of the people who are free together; `null` if a secret meeting is among
   * those that share it.
   */
  readonly shared: readonly string[] | null;
  /** The host of the room, where each host has rooms of its own. */
  readonly host: string | null;
  /** The day on which an overlap begins. */
  readonly date: DateText;
  /**
   * The stretches of the working hours of that day in which no meeting takes it, each person with
   * the time to travel; none on a day off, `null` where hours or days off are not known.
   */
  readonly slots: readonly FreeSlot[] | null;
}

/** A stretch of time, up to but not including its end. */
export interface FreeSlot {
  /** When it starts. */
  readonly start: TimeText;
  /** When it ends. */
  readonly end: TimeText;
}

/** What a plan makes of its superior. */
export interface ComparePlansAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * Every demand of the superior, and what the plan makes of it: targets, limits, reports,
   * coordination, each in the order of the superior.
   */
  readonly coverage: readonly DemandCoverage[];
  /**
   * The clauses of the plan that mostly repeat a clause of the superior plan, with what they add,
   * in the order of the plan.
   */
  readonly repeats: readonly RepeatedClause[];
  /** What was found, in the order of the input, then by rule. */
  readonly findings: readonly Finding[];
  /** The findings in columns, where `options.answer` asks for that: none is listed above then. */
  readonly compact: WholeCompactFindings | null;
  /**
   * How many findings of each rule are not listed, because there are more than
   * `options.mostFindings`.
   */
  readonly more: { readonly [name: string]: number };
  /** What was not looked at, by rule. */
  readonly skipped: readonly Skipped[];
}

/** One demand of the superior, and what the plan makes of it. */
export interface DemandCoverage {
  /** What is asked. */
  readonly kind: DemandKind;
  /**
   * The indicator, the parameter, or the id of the duty. A duty to coordinate is named by its
   * agency.
   */
  readonly subject: string;
  /** The name of the indicator, of the limit, or of the duty. */
  readonly title: Wording;
  /** The demand. */
  readonly superior: SuperiorDemand;
  /**
   * The statement that decides: one that says the same, else the strictest. `null` where there is
   * none.
   */
  readonly plan: PlanStatement | null;
  /** The other statements about it, in the order of the plan. */
  readonly others: readonly PlanStatement[];
  /** What the plan makes of it. */
  readonly outcome: CoverageOutcome;
}

/**
 * What a superior asks of a plan.
 *
 * - `target`: A figure to be reached.
 * - `limit`: A limit that a rulebook sets, such as the length of a conference.
 * - `report`: A duty to report.
 * - `coordination`: A duty to coordinate.
 */
export type DemandKind = 'target' | 'limit' | 'report' | 'coordination';

/** A demand, where it stands above the plan. */
export interface SuperiorDemand {
  /** Where it stands: in the superior plan, or in the rulebook with the id. */
  readonly path: string;
  /** Its clause. */
  readonly clause: string | null;
  /** The clause as a source; `null` where the superior has no number and date, or is secret. */
  readonly source: WholeSource | null;
  /** The figure; `null` for a duty. */
  readonly figure: AskedFigure | null;
  /**
   * The period of the figure; `null` where none is stated, for a duty, and for what a rulebook asks
   * as long as it is in force.
   */
  readonly period: Period | null;
}

/** A figure that is asked for. */
export interface AskedFigure {
  /** How it must stand to the value; `null` where the text does not say. */
  readonly comparator: Comparator | null;
  /** The value; `null` where the text has no number. */
  readonly value: Amount | null;
  /** What a limit counts; `null` for a share and for targets, whose indicators say so. */
  readonly unit: Unit | null;
  /** How strongly it binds. */
  readonly modality: Modality | null;
}

/** What a plan says about a demand, in one place. */
export interface PlanStatement {
  /** Where it stands; for a limit, in the layer of the rulebook that holds the plan. */
  readonly path: string;
  /** Its clause. */
  readonly clause: string | null;
  /** The clause as a source; `null` where the plan has no number and date, or is secret. */
  readonly source: WholeSource | null;
  /** The figure; `null` for a duty. */
  readonly figure: AskedFigure | null;
  /** The period of the figure; `null` where none is stated, and for a limit or a duty. */
  readonly period: Period | null;
  /** What this statement makes of the demand. */
  readonly outcome: CoverageOutcome;
  /** In what it differs. */
  readonly differs: readonly Difference[];
}

/**
 * What a plan makes of a demand.
 *
 * - `covered`: It lets through the same figures.
 * - `stricter`: It lets through fewer figures.
 * - `weaker`: It lets through figures that the superior does not.
 * - `restated`: It says it in another way, so that neither can be called the stricter: a comparator
 * is left out, *phấn đấu* stands for *phải*, a report goes to somebody else.
 * - `denominatorDrift`: It asks for the same quantity, counted among other things.
 * - `missing`: It does not speak of it.
 */
export type CoverageOutcome =
  | 'covered'
  | 'stricter'
  | 'weaker'
  | 'restated'
  | 'denominatorDrift'
  | 'missing';

/**
 * In what a plan and its superior differ.
 *
 * - `value`: The figure.
 * - `comparator`: How the figure must stand to the value.
 * - `modality`: How strongly it binds: the plan binds less.
 * - `denominator`: Among what it is counted.
 * - `period`: For which days.
 * - `due`: Until when.
 * - `recipient`: To whom.
 */
export type Difference =
  | 'value'
  | 'comparator'
  | 'modality'
  | 'denominator'
  | 'period'
  | 'due'
  | 'recipient';

/** A clause of the plan that mostly repeats a clause of the superior plan. */
export interface RepeatedClause {
  /** The clause of the plan. */
  readonly plan: ClausePlace;
  /** The clause that it repeats most. */
  readonly superior: ClausePlace;
  /** The share of its pairs of neighbouring syllables that stand in that clause too. */
  readonly similarity: Share;
  /** What it adds; a clause that adds nothing could be replaced by a reference. */
  readonly adds: readonly Addition[];
}

/** A clause, where it stands. */
export interface ClausePlace {
  /** Where it stands in the call. */
  readonly path: string;
  /** Its address, or the id of its task. */
  readonly clause: string;
}

/**
 * What a clause adds to the one that it repeats.
 *
 * - `lead`: Who leads, where the superior names nobody or another.
 * - `deadline`: Until when, where the superior says nothing or another day.
 * - `number`: A number that the superior does not have.
 * - `scope`: Where, or for whom: a place or an agency of the plan.
 * - `deliverable`: What comes of it, where the superior says nothing.
 */
export type Addition = 'lead' | 'deadline' | 'number' | 'scope' | 'deliverable';

/** What changed from one version of a plan to the next. */
export interface DiffPlansAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** Every value that is not what it was, in the order of the model. */
  readonly changes: readonly Change[];
}

/** One value that is not what it was. */
export interface Change {
  /** Where it stands: in `after`, or in `before` if it was removed. */
  readonly path: string;
  /**
   * The clause, or else the id, of the task, target, duty or agency in which it stands; `null`
   * outside of these, and in a secret plan.
   */
  readonly subject: string | null;
  /** What happened to it. */
  readonly kind: ChangeKind;
  /** What stood there; `null` if nothing did, `suppressed` in a secret plan. */
  readonly before: JsonValue;
  /** What stands there; `null` if nothing does, `suppressed` in a secret plan. */
  readonly after: JsonValue;
}

/**
 * What happened to a value.
 *
 * - `added`: It was not stated before.
 * - `removed`: It is not stated any more.
 * - `changed`: Another stands in its place.
 */
export type ChangeKind = 'added' | 'removed' | 'changed';

/** Who bears how much of a plan. */
export interface WorkloadAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * The departments of the issuing body in the order of the plan, then everyone else who has a
   * duty; one of them, if `options.agency` names one.
   */
  readonly agencies: readonly AgencyWorkload[];
  /** How many tasks nobody leads. */
  readonly unassigned: number;
  /** The attachment that would say who leads them but is not there, if there is one. */
  readonly because: string | null;
  /**
   * The sum of the squares of all shares: 100% where one agency leads every task that is led;
   * `null` where none is.
   */
  readonly concentration: Share | null;
}

/** The workload of one agency. */
export interface AgencyWorkload {
  /** The id, or the name as the plan has it where that is no agency of its list. */
  readonly agency: string;
  /** How many tasks it leads. */
  readonly led: number;
  /** In how many tasks it coordinates. */
  readonly coordinated: number;
  /** Its part of all leads; `null` where nobody leads anything. */
  readonly share: Share | null;
  /** What falls due by month, without the months in which nothing does. */
  readonly byMonth: readonly AgencyMonth[];
  /** Every duty, in the order of the plan: tasks, duties to coordinate, reports. */
  readonly duties: readonly AgencyDuty[];
}

/** What falls due in one month. */
export interface AgencyMonth {
  /** The month, such as `2026-06`. */
  readonly month: string;
  /** Last days of tasks that it leads. */
  readonly led: number;
  /** Last days of tasks in which it coordinates. */
  readonly coordinated: number;
  /** Last days of its reports. */
  readonly reports: number;
}

/** One duty of an agency. */
export interface AgencyDuty {
  /** What the agency has to do. */
  readonly kind: AgencyDutyKind;
  /** The clause, or the id of the task or report; `null` in a secret plan. */
  readonly subject: string | null;
  /** Where it stands in the call. */
  readonly path: string;
  /** The last days in the period. */
  readonly lastDays: readonly DateText[];
}

/**
 * What an agency has to do with a clause.
 *
 * - `lead`: It leads the task.
 * - `coordinate`: It coordinates with the lead.
 * - `coordinationDuty`: It must coordinate with another agency.
 * - `report`: It reports.
 * - `route`: Work or reports of others go through it.
 */
export type AgencyDutyKind = 'lead' | 'coordinate' | 'coordinationDuty' | 'report' | 'route';

/** A deadline that was read from its words. */
export interface ParseDeadlineAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The deadline. */
  readonly deadline: WholeDeadline;
  /** The part of the text that states it. */
  readonly span: Span;
  /** How words were read that could be read otherwise; empty if none could. */
  readonly notes: readonly DeadlineNote[];
}

/** How words were read that could be read otherwise. */
export interface DeadlineNote {
  /** Which choice was made. */
  readonly name: DeadlineReading;
  /** The choice and the other reading, in Vietnamese. */
  readonly vi: string;
  /** The choice and the other reading, in English. */
  readonly en: string;
}

/**
 * A choice that had to be made where the words of a deadline leave something open.
 *
 * - `bareDay`: Only a day is stated: it is taken as the last.
 * - `latestBefore`: *Chậm nhất trước ngày*: the stricter reading, before the day.
 * - `untilDay`: *Đến ngày*: whether the day counts is not said; the stricter reading, before the
 * day.
 * - `yearNotStated`: No year and no *hằng năm*: the deadline is taken to come round every year.
 * - `oneDayOfRound`: One day of the year stands for every round of a shorter cycle.
 * - `civilCode146`: *Đầu*, *giữa*, *cuối*: the day that the Civil Code names for agreements.
 * - `yearFromPlan`: No year is stated: that of the plan is taken.
 * - `monthAfter`: *Tháng sau*: a monthly deadline, in the month after the one that is reported on.
 * - `startNotKept`: A stretch that comes round: only its last day is kept.
 * - `hourNotKept`: An hour: a deadline has days only.
 * - `periodNotKept`: *Thường xuyên trong năm 2026*: work without an end has no period.
 */
export type DeadlineReading =
  | 'bareDay'
  | 'latestBefore'
  | 'untilDay'
  | 'yearNotStated'
  | 'oneDayOfRound'
  | 'civilCode146'
  | 'yearFromPlan'
  | 'monthAfter'
  | 'startNotKept'
  | 'hourNotKept'
  | 'periodNotKept';

/** The number of a document, taken apart. */
export interface ParseDocumentNumberAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * The number in the series, with decimal part and letter, such as `05`, `66.18` or `30a`; `null`
   * while none is given.
   */
  readonly ordinal: string | null;
  /** The part of the ordinal that counts, such as 66. */
  readonly integer: number | null;
  /** The digits after its point, as written: `18`. */
  readonly decimal: string | null;
  /** The letter after it: `a`. */
  readonly letter: string | null;
  /** The year in the number. */
  readonly year: number | null;
  /**
   * The abbreviated type, such as `QĐ`, or `CV` for a công văn; `null` where the number does not
   * tell it, as `110/2023/QH15`.
   */
  readonly kind: string | null;
  /** Who numbers it. */
  readonly system: NumberSystem | null;
  /** Who issued it, abbreviated; several for a joint document. */
  readonly issuers: readonly string[];
  /** The unit or field at the end: `KGVX`. */
  readonly unit: string | null;
  /**
   * Whether it is a legal normative document, by the form of its number; `null` where the form does
   * not tell.
   */
  readonly normative: boolean | null;
  /** The number in official spelling. */
  readonly normalized: string;
  /** What was mended for that, in the order of the vocabulary; empty if it was spelled so. */
  readonly repairs: readonly NumberRepair[];
}

/**
 * Who numbers a document.
 *
 * - `state`: An agency of the State.
 * - `party`: A body of the Party.
 * - `assembly`: The National Assembly or its Standing Committee.
 */
export type NumberSystem = 'state' | 'party' | 'assembly';

/**
 * What was mended in the spelling of a number.
 *
 * - `prefix`: Words before the number were left out: `Số:`.
 * - `placeholder`: Dots in place of a number not yet given were left out.
 * - `space`: White space or a line break was taken out.
 * - `dash`: Another dash is now a hyphen.
 * - `slash`: Another slash is now `/`.
 * - `padding`: A number below ten has its zero, and no more than that.
 * - `letterD`: A D is now the Đ that was meant.
 * - `case`: Capitals and small letters are now the official ones.
 * - `abbreviation`: An abbreviation is now the official one.
 * - `punctuation`: The hyphen after the ordinal is that of the Party, and the slash that of the
 * State.
 */
export type NumberRepair =
  | 'prefix'
  | 'placeholder'
  | 'space'
  | 'dash'
  | 'slash'
  | 'padding'
  | 'letterD'
  | 'case'
  | 'abbreviation'
  | 'punctuation';

/** The citations of a text. */
export interface FindCitationsAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The citations, in the order of the text; no two overlap. */
  readonly citations: readonly FoundCitation[];
}

/**
 * A citation of a document in a text. What the text does not say, or does not say clearly, is
 * `null`.
 */
export interface FoundCitation {
  /** The whole citation. */
  readonly span: Span;
  /** The abbreviated type, such as `QĐ`; the word of the text wins over the number. */
  readonly kind: string | null;
  /**
   * Number and symbol in official spelling, such as `534/QĐ-TTg`; of a short mention what it says,
   * such as `226`.
   */
  readonly number: string | null;
  /** When it was issued. */
  readonly issuedOn: DateText | null;
  /** Who issued it, as the text says. */
  readonly issuer: string | null;
  /** What it is about; of a law its name. */
  readonly title: string | null;
  /** Where in the document, such as `khoản 2 Điều 103`. */
  readonly pinpoint: string | null;
  /** The position in this list of the first citation of the same document before this one. */
  readonly refersTo: number | null;
}

/** The last day of a deadline, and how it was found. */
export interface ResolveDeadlineAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * The last day on which the deadline is kept; of one that comes round, the next on or after
   * `asOf`. `null` where none is stated, or its event has no day.
   */
  readonly lastDay: DateText | null;
  /** What was done with it because it was a day of rest. */
  readonly roll: Rolled;
  /** How many days are left; `null` without `asOf` or a last day. */
  readonly daysLeft: DaysLeft | null;
  /** Each day of a counted period, in order; empty for every other deadline. */
  readonly counted: readonly CountedDay[];
  /** The least sure of what decided the last day; `null` without one. */
  readonly status: Certainty | null;
  /** What decided the last day: clauses in the order in which they were met, or plain sense. */
  readonly sources: readonly WholeSource[];
  /** The conventions on which the answer depends. */
  readonly conventions: { readonly [name: string]: ConventionValue };
}

/**
 * What was done with a last day.
 *
 * - `none`: Nothing: it stands as stated or counted.
 * - `next`: It went to the next working day.
 * - `previous`: It went to the working day before.
 */
export type Rolled = 'none' | 'next' | 'previous';

/** How many days are left after `asOf`, the last day included; negative when it is over. */
export interface DaysLeft {
  /** Days of the calendar. */
  readonly calendar: number;
  /** Working days; `null` where a day is outside 1900 to 2199, whose days off are not known. */
  readonly working: number | null;
}

/** A day of a counted period. */
export interface CountedDay {
  /** The day. */
  readonly date: DateText;
  /** Whether it is one of the days that are counted. */
  readonly counts: boolean;
  /** Why, or why not. */
  readonly reason: DayReason;
}

/**
 * Why a day of a period counts, or does not.
 *
 * - `firstDay`: The day from which the period runs does not count.
 * - `calendarDay`: Every day of the calendar counts.
 * - `workingDay`: A working day by the week.
 * - `swapWork`: A working day in place of another.
 * - `weeklyRest`: Off every week.
 * - `dayOff`: Off, although the week says that it is worked.
 * - `rolled`: Not counted any more: the working day to which the last day went.
 */
export type DayReason =
  | 'firstDay'
  | 'calendarDay'
  | 'workingDay'
  | 'swapWork'
  | 'weeklyRest'
  | 'dayOff'
  | 'rolled';

/** The days off of a year, and how many days are worked. */
export interface CalendarAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The days that the working week does not tell, in their order. */
  readonly days: readonly CalendarDay[];
  /** How many days are worked. */
  readonly workingDays: number;
  /** How many days are worked in each of the twelve months. */
  readonly byMonth: readonly number[];
  /** The days that no official text read confirms, in their order. */
  readonly unconfirmed: readonly DateText[];
  /** The conventions on which the days depend. */
  readonly conventions: { readonly [name: string]: ConventionValue };
}

/** A day that the working week does not tell. */
export interface CalendarDay {
  /** The day. */
  readonly date: DateText;
  /** What it is. */
  readonly kind: DayKind;
  /** What it is called. */
  readonly name: Wording;
  /** How sure it is. */
  readonly status: Certainty;
  /** The clause that says so. */
  readonly source: WholeSource;
}

/** The days of a plan in a period. */
export interface ScheduleAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * What lies in the period: by day, then in the order of the plan (tasks before reports), then by
   * kind.
   */
  readonly entries: readonly ScheduleEntry[];
  /** The tasks and reports that have no day, whatever the period, in the order of the plan. */
  readonly undated: readonly Undated[];
  /** The periods of the duties to report, in the order of the plan. */
  readonly reports: readonly ReportPeriod[];
  /**
   * The entries as a calendar file (RFC 5545), one event of a whole day each; `null` if there is no
   * entry, or the plan is secret.
   */
  readonly ics: string | null;
  /** The conventions on which last days depend, and days off in any year that was looked at. */
  readonly conventions: { readonly [name: string]: ConventionValue };
}

/** A way out for a report that is due before its data are closed. */
export interface Remedy {
  /** What is done. */
  readonly kind: RemedyKind;
  /** The day that it is about. */
  readonly date: DateText;
}

/**
 * What can be done about a report that is due before its data are closed (T-9).
 *
 * - `earlierClose`: State a close of its own, on this day at the latest.
 * - `estimate`: Estimate the days that are missing, from the day after the last day to this one.
 * - `laterDue`: Ask the addressee for a last day on this day or later.
 */
export type RemedyKind = 'earlierClose' | 'estimate' | 'laterDue';

/** One period of a reporting duty. */
export interface ReportPeriod {
  /** The clause of the duty, or its id; `null` in a secret plan. */
  readonly subject: string | null;
  /** Where the duty stands in the call. */
  readonly path: string;
  /** The first day of the data; `null` where the duty has no cycle. */
  readonly start: DateText | null;
  /** The last day of the data; `null` where the duty has no cycle. */
  readonly dataClose: DateText | null;
  /** The last day for sending; `null` where none is stated. */
  readonly due: DateText | null;
  /**
   * The day by which the report is ready within the ward: so many working days before; `null`
   * without a last day, or where the calendar (1900 to 2199) does not reach.
   */
  readonly internalDue: DateText | null;
  /** On how many days before the close the report is due. */
  readonly daysMissing: number;
  /** What can be done where it is due too early after the close; else empty. */
  readonly remedies: readonly Remedy[];
  /** The least sure of what sets these days. */
  readonly status: Certainty;
  /** What sets them, beside the plan. */
  readonly sources: readonly WholeSource[];
}

/** One day of a schedule, and what happens on it. */
export interface ScheduleEntry {
  /** The day. */
  readonly date: DateText;
  /** What happens. */
  readonly kind: ScheduleKind;
  /** The clause of the task or report, or its id; `null` in a secret plan. */
  readonly subject: string | null;
  /** Where the deadline that says so stands in the call. */
  readonly path: string;
  /** The last day that a reminder is about; `null` for other entries. */
  readonly due: DateText | null;
  /** How many working days before that day a reminder stands; `null` for other entries. */
  readonly workingDaysLeft: number | null;
}

/**
 * What happens on a day of a schedule.
 *
 * - `due`: The last day of a task.
 * - `report`: The last day of a report.
 * - `review`: Ongoing work is looked at.
 * - `reminder`: A last day is near.
 */
export type ScheduleKind = 'due' | 'report' | 'review' | 'reminder';

/** A task or report that has no day, whatever the period. */
export interface Undated {
  /** The clause of the task or report, or its id; `null` in a secret plan. */
  readonly subject: string | null;
  /** Where the deadline stands in the call, or what has none. */
  readonly path: string;
  /** Why it has no day. */
  readonly reason: UndatedReason;
}

/**
 * Why something in a plan has no day.
 *
 * - `noDeadline`: No deadline is stated.
 * - `eventUnknown`: It is counted from an event whose day is not stated.
 * - `onRequest`: It is done when somebody asks.
 * - `noReview`: It is ongoing, and how often it is reviewed is not stated.
 * - `beyondCalendar`: It is counted over days of which the calendar (1900 to 2199) does not know
 * whether they are worked.
 */
export type UndatedReason =
  | 'noDeadline'
  | 'eventUnknown'
  | 'onRequest'
  | 'noReview'
  | 'beyondCalendar';

/** A plan that was read from its text. */
export interface ImportPlanAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The draft of the plan. */
  readonly plan: WholePlan;
  /** The numbered parts of the text. */
  readonly outline: readonly OutlineEntry[];
  /** Where each value of the plan stands in the text, by its pointer. */
  readonly spans: { readonly [name: string]: Span };
  /** What was understood and holds no value: mottos, heads of tables, page numbers, *Nơi nhận*. */
  readonly frame: readonly Span[];
  /**
   * What gave nothing: the first 20 stretches, or all with `options.allPlaces`. Every word of the
   * text stands in `spans`, in `outline`, in `frame` or in such a stretch.
   */
  readonly unread: readonly Span[];
  /** How many stretches gave nothing. */
  readonly unreadCount: number;
  /** What could be mended in the text; nothing is mended unless it is asked for. */
  readonly fixes: readonly WholeFix[];
  /** What was found in the plan and in its text. */
  readonly findings: readonly Finding[];
  /** The findings in columns, where `options.answer` asks for that: none is listed above then. */
  readonly compact: WholeCompactFindings | null;
  /**
   * How many findings of each rule are not listed, because there are more than
   * `options.mostFindings`.
   */
  readonly more: { readonly [name: string]: number };
  /** What was not looked at, by rule. */
  readonly skipped: readonly Skipped[];
}

/** A numbered part of a text. */
export interface OutlineEntry {
  /** Its address, such as `II.4.3`. */
  readonly clause: string;
  /** The first words of it, without the number. */
  readonly title: string;
  /** Where its number and title stand. */
  readonly span: Span;
  /** How deep it lies; 1 is the highest. */
  readonly level: number;
}

/** A text with its fixes. */
export interface ApplyFixesAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The text as it is then. */
  readonly text: string;
}

/**
 * A register that was read from a table. Every filled cell of the table is in a column that says
 * what became of it, or in a row that was left.
 */
export interface ImportRegisterAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The rows of the register, in the order of the table. */
  readonly rows: RegisterRows;
  /** The columns of the table. */
  readonly columns: readonly ReadColumn[];
  /** The cells that were not read, or not as a whole, by row and column. */
  readonly cells: readonly ToldCell[];
  /** The rows of the table that are no rows of the register. */
  readonly left: readonly LeftRow[];
  /** Words of closed lists, and what they were understood as. */
  readonly terms: readonly ReadTerm[];
  /** Words that the call explains, and that no cell has that was read. */
  readonly unusedTerms: readonly UnusedTerm[];
}

/** The rows of a register, ready for every operation that takes it. */
export type RegisterRows = readonly WholeMeeting[] | readonly WholeExchange[] | readonly WholeDossier[] | readonly WholeProcedure[] | readonly WholeDigitization[] | readonly WholeTaskEvent[] | readonly WholeReport[] | readonly WholeTask[];

/** A column of a table, and what became of its cells. */
export interface ReadColumn {
  /** The number of the column, from 1. */
  readonly index: number;
  /** The letters over it, such as `C`. */
  readonly column: string;
  /** What stands over it, from the top; `null` where nothing does. */
  readonly header: string | null;
  /**
   * What it holds: the place of its value in a row. `null` where it is not known or left out, so
   * that nothing in it was read.
   */
  readonly field: string | null;
  /** In how many rows of the register something stands in it. */
  readonly filled: number;
  /** In how many nothing does. */
  readonly empty: number;
  /** How many of the filled cells were not read, or not as a whole. */
  readonly unread: number;
}

/** A cell that was not read, or not as a whole. */
export interface ToldCell {
  /** The row, as a sheet counts it from 1. */
  readonly row: number;
  /** The letters over the column, such as `C`. */
  readonly column: string;
  /** Why. */
  readonly code: CellCode;
  /** Why, for people. */
  readonly message: Message;
  /** What to do about it. */
  readonly help: Message | null;
}

/**
 * Why a cell was not read, or not as a whole.
 *
 * - `unknown-header`: The words over a column are not known; nothing in the column was read.
 * - `unclear-header`: The words over a column may mean several things.
 * - `repeated-header`: Another column holds the same.
 * - `not-kept`: What offices keep, and no field of the register holds; nothing in the column was
 * read.
 * - `unknown-term`: The words are no known value.
 * - `unclear-term`: The words may mean several values.
 * - `not-a-day`: Not one day of the calendar.
 * - `not-a-time`: No time of day.
 * - `not-a-count`: No whole number from 0 on.
 * - `not-yes-or-no`: Neither yes nor no.
 * - `not-a-deadline`: No deadline.
 * - `not-a-text`: A day or number where words should stand.
 * - `unclear-day`: A day that may be another: day and month may have changed places.
 * - `unclear-number`: A number that may be another: `1.234`.
 * - `weekday-differs`: A day that is not of the weekday beside it.
 * - `year-missing`: A day without its year.
 * - `day-missing`: An hour without its day.
 * - `hour-missing`: A day without its hour; the day was read.
 * - `start-missing`: An end whose start has no hour.
 * - `end-before-start`: The end is before the start.
 * - `several-names`: Several names that are not surely told apart.
 * - `one-name-wanted`: Several names where one should stand.
 * - `contradiction`: Another cell of the row says otherwise.
 * - `duplicate-id`: Another row has the same id; this one was given its own.
 * - `repeated-number`: Another row has the same number; ids were made of the places of rows.
 * - `number-missing`: No number tells the row from others; ids were made of the places of rows.
 * - `not-joined`: The row goes on with the one above, which this cell does not fit.
 * - `unnamed-row`: The row says of no row which it is: it may go on with the one above.
 * - `covered`: The cell is covered by a merged one, and nobody knows whether that holds for this
 * row.
 * - `read-one-way`: The words were read in one of the ways in which they can be read.
 * - `letters-lost`: Letters were lost when the file was read.
 * - `formula-without-value`: The error of a formula, or a formula that nothing has computed.
 */
export type CellCode =
  | 'unknown-header'
  | 'unclear-header'
  | 'repeated-header'
  | 'not-kept'
  | 'unknown-term'
  | 'unclear-term'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-a-count'
  | 'not-yes-or-no'
  | 'not-a-deadline'
  | 'not-a-text'
  | 'unclear-day'
  | 'unclear-number'
  | 'weekday-differs'
  | 'year-missing'
  | 'day-missing'
  | 'hour-missing'
  | 'start-missing'
  | 'end-before-start'
  | 'several-names'
  | 'one-name-wanted'
  | 'contradiction'
  | 'duplicate-id'
  | 'repeated-number'
  | 'number-missing'
  | 'not-joined'
  | 'unnamed-row'
  | 'covered'
  | 'read-one-way'
  | 'letters-lost'
  | 'formula-without-value';

/** A row of a table that is no row of the register. */
export interface LeftRow {
  /** The row, as a sheet counts it from 1. */
  readonly row: number;
  /** Why. */
  readonly reason: LeftReason;
  /** How many of its cells are filled. */
  readonly filled: number;
}

/**
 * Why a row of a table is no row of the register.
 *
 * - `title`: It stands above the head, or names the rows below it.
 * - `header`: It names the columns.
 * - `blank`: Nothing stands in it but perhaps its number.
 * - `subtotal`: It sums up other rows.
 * - `continued`: It goes on with the row above: what it says is in that row.
 * - `otherTable`: It is of another table in the same sheet, with other columns.
 * - `note`: A note, or the signatures below a table.
 * - `unreadable`: A cell without which there is no row was not read: an id that others refer to, or
 * how secret the row is.
 */
export type LeftReason =
  | 'title'
  | 'header'
  | 'blank'
  | 'subtotal'
  | 'continued'
  | 'otherTable'
  | 'note'
  | 'unreadable';

/** Words of a table, and what they were understood as. */
export interface ReadTerm {
  /** The field of the column. */
  readonly field: string;
  /** The words, as they stand in the first such cell. */
  readonly written: string;
  /** The value; two for a category and kind in one. */
  readonly read: string;
  /** In how many cells. Those of secret rows are not counted. */
  readonly count: number;
}

/** Words that the call explains, and that no cell has. */
export interface UnusedTerm {
  /** The words. */
  readonly written: string;
  /** That no cell has them, for people. */
  readonly message: Message;
}

/** The rules. */
export interface RulesAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The rules, by name. */
  readonly rules: readonly RuleEntry[];
}

/** One rule of the catalogue. */
export interface RuleEntry {
  /** Its name. */
  readonly name: string;
  /** What people call it. */
  readonly title: Message;
  /** What it is about. */
  readonly area: Area;
  /** The operations that run it. */
  readonly operations: readonly string[];
  /** When it finds something, in one sentence. */
  readonly condition: Message;
  /** Where its findings stand; `*` is a position or a name. */
  readonly path: string;
  /** How grave its findings are: a severity, or `byModality`. */
  readonly severity: string;
  /** The params of its findings. */
  readonly params: readonly ParamEntry[];
  /** The clauses of this rulebook that it rests on. */
  readonly sources: readonly WholeSource[];
  /** The parameters of the rulebook that it reads. */
  readonly parameters: readonly string[];
  /**
   * The fields of meetings that it cannot do without: in a register no row of which states one of
   * them it is skipped once.
   */
  readonly needs: readonly string[];
  /** The conventions that it reads. */
  readonly conventions: readonly string[];
  /** The version in which it first came. */
  readonly since: string;
}

/** A param that findings of a rule have. */
export interface ParamEntry {
  /** Its name. */
  readonly name: string;
  /** What it is. */
  readonly what: string;
}

/**
 * What a rule is about.
 *
 * - `document`: The document itself.
 * - `assignment`: Who does what.
 * - `task`: Tasks.
 * - `target`: Targets.
 * - `report`: Reporting.
 * - `text`: The wording of a text.
 * - `meeting`: Meetings.
 * - `waiver`: Exceptions that were granted.
 * - `rulebook`: Rulebooks.
 */
export type Area =
  | 'document'
  | 'assignment'
  | 'task'
  | 'target'
  | 'report'
  | 'text'
  | 'meeting'
  | 'waiver'
  | 'rulebook';

/** The indicators of a rulebook. */
export interface IndicatorsAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The indicators, in catalogue order. */
  readonly indicators: readonly IndicatorEntry[];
}

/** One indicator of the catalogue. */
export interface IndicatorEntry {
  /** The id. */
  readonly id: string;
  /** What is measured. */
  readonly quantity: string;
  /** Its name. */
  readonly title: Message;
  /** What it counts. */
  readonly unit: Message;
  /** How the figure is made. */
  readonly figure: WholeFigure;
  /** The targets that any layer sets, lowest layer first. */
  readonly targets: readonly WholeRulebookTarget[];
}

/** The labels of every name. */
export interface VocabularyAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** Every name, by group, in the order of the documentation. */
  readonly terms: readonly Term[];
}

/** A name, and what people read in its place. */
export interface Term {
  /** What kind of name it is, such as `mode`. */
  readonly group: string;
  /** The name on the wire. */
  readonly name: string;
  /** The label in Vietnamese. */
  readonly vi: string;
  /** The label in English. */
  readonly en: string;
}

/** A rulebook as data. */
export interface RulebookAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The layer that was asked for; what it extends is shown by its own id. */
  readonly rulebook: WholeRulebookData;
}

/** A plan as a layer of rules. */
export interface PlanRulebookAnswer {
  /** What the answer rests on; the rulebook is the one that the layer extends. */
  readonly basis: AnswerBasis;
  /** The layer, for `options.rulebook` of any operation. */
  readonly rulebook: WholeRulebookData;
  /**
   * What the plan says of targets, limits and reports and the layer does not hold, in the order of
   * the plan: the first 20, or all with `options.allPlaces`.
   */
  readonly unread: readonly PlanUnread[];
  /** How much of that there is. */
  readonly unreadCount: number;
}

/** Something that a plan says and its layer does not hold. */
export interface PlanUnread {
  /** Where it stands in the call. */
  readonly path: string;
  /** Which stretch of the text there; `null` where all of it is meant. */
  readonly span: Span | null;
  /** Why. */
  readonly reason: PlanUnreadReason;
  /** Why, for people. */
  readonly message: Message;
}

/**
 * Why something that a plan says was not turned into a value of the layer.
 *
 * - `noIssueDate`: The plan has no date, from which its values would hold.
 * - `noClause`: No clause is stated that could be cited.
 * - `noIndicator`: It names no indicator.
 * - `noValue`: It has no figure.
 * - `otherKindOfValue`: A share where a count is meant, or the other way round.
 * - `noComparator`: It does not say how the figure must stand to the value.
 * - `otherComparator`: Its bound is not the one that the parameter sets.
 * - `otherUnit`: It is counted in something else than the parameter.
 * - `endsBeforeIssued`: It is over before the plan was issued.
 * - `notAnOrder`: The task is to be studied, preferred, or done if need be: it orders no limit.
 * - `kindNotNamed`: No kind of meeting is named for which there is a parameter.
 * - `noParameter`: No parameter holds it.
 * - `wordsUnclear`: The words around it are not understood.
 * - `statedOtherwise`: Another clause of the plan sets a stricter value, which is taken.
 * - `keptInPlan`: Duties to report are read from the plan itself.
 */
export type PlanUnreadReason =
  | 'noIssueDate'
  | 'noClause'
  | 'noIndicator'
  | 'noValue'
  | 'otherKindOfValue'
  | 'noComparator'
  | 'otherComparator'
  | 'otherUnit'
  | 'endsBeforeIssued'
  | 'notAnOrder'
  | 'kindNotNamed'
  | 'noParameter'
  | 'wordsUnclear'
  | 'statedOtherwise'
  | 'keptInPlan';

/** The JSON Schema of an operation's call. */
export interface SchemaAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /** The schema, by JSON Schema 2020-12. */
  readonly schema: JsonValue;
}

/** An empty table for a register. */
export interface TemplateAnswer {
  /** What the answer rests on. */
  readonly basis: AnswerBasis;
  /**
   * The head of a CSV file (RFC 4180): a column for each key of a row, in the order of the
   * documentation. Keys within keys are parted by `/`; of a list of records, the columns of the
   * first (`sessions/0/start`) are there.
   */
  readonly csv: string;
}

/** Findings that were compact, as they are answered one by one. */
export interface RenderAnswer {
  /** What the sentences rest on; what the findings rest on stands in their answer. */
  readonly basis: AnswerBasis;
  /** The findings, in their order; the one that was asked for, where that is one. */
  readonly findings: readonly Finding[];
}

/** An answer as flat tables. */
export interface TablesAnswer {
  /** What the tables rest on; what the answer rests on stands in its table. */
  readonly basis: AnswerBasis;
  /**
   * The tables of the answers of that operation, also those without rows: what stands in no list,
   * then each list, and after it the lists within.
   */
  readonly tables: readonly FlatTable[];
}

/** A flat table. */
export interface FlatTable {
  /**
   * Its name: the keys that lead to the list, in camel case (`findingsSources`); `answer` for what
   * stands in no list.
   */
  readonly name: string;
  /** What people read over it. */
  readonly title: Message;
  /**
   * The table whose rows these belong to, by `parentRowNumber`; nothing where they belong to the
   * answer itself.
   */
  readonly parent: string | null;
  /** Its columns. */
  readonly columns: readonly FlatColumn[];
  /** Its rows, with a cell for each column; `null` is an empty one. */
  readonly rows: readonly (readonly (FlatValue | null)[])[];
  /** The same as CSV (RFC 4180), where that was asked for. */
  readonly csv: string | null;
}

/** A column of a flat table. */
export interface FlatColumn {
  /** Its name: the keys that lead to the value, from the row on, in camel case (`messageVi`). */
  readonly name: string;
  /** What people read over it. */
  readonly title: Message;
  /** What its cells hold. */
  readonly kind: FlatKind;
}

/**
 * What the cells of a column hold.
 *
 * - `text`: Texts; also names of closed lists, local times and exact shares.
 * - `integer`: Whole numbers.
 * - `date`: Days, `2026-06-09`.
 * - `boolean`: `true` or `false`.
 */
export type FlatKind = 'text' | 'integer' | 'date' | 'boolean';

/** What stands in a cell of a flat table; a day is written `2026-06-09`. */
export type FlatValue = string | number | boolean;
