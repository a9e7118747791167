import type { RecordIssue, RecordSchema } from '../index.js';

/** Of a global type, if there is one: these types do not need those of the browser. */
type Global<Name extends string> = typeof globalThis extends {
  readonly [Key in Name]: { readonly prototype: infer Instance };
}
  ? Instance
  : never;

/** What is known of a form after each look. */
export interface FormState<Input> {
  /** The record as it stands in the form. */
  readonly value: Input;
  /** What makes it invalid. */
  readonly issues: readonly RecordIssue[];
  /** What does not. */
  readonly notes: readonly RecordIssue[];
  /** Those of both that are shown. */
  readonly visible: readonly RecordIssue[];
}

export interface FormOptions<Input> {
  /** Where stands what no control can carry: the element with `data-wardplan-summary`, else a place at the head of the form. */
  summary?: Global<'HTMLElement'> | undefined;
  /** Called after each look. */
  onChange?: ((state: FormState<Input>) => void) | undefined;
  /** Whether what does not make the record invalid is shown too: it is where nothing is stated. */
  notes?: boolean | undefined;
}

/** A form that is bound. */
export interface BoundForm<Input> {
  /** The record as it stands in the form. */
  value(): Input;
  /** What makes it invalid, shown or not. */
  issues(): readonly RecordIssue[];
  /** Looks again, after a script has changed the form. */
  look(): readonly RecordIssue[];
  /** Shows everything, also where nobody has typed. */
  showAll(): readonly RecordIssue[];
  /** Takes back what was shown, and listens no longer. */
  unbind(): void;
}

/**
 * Binds a plain form to a schema: controls by name (`sessions.0.end`), issues at their controls by
 * `aria-describedby` and `aria-invalid` once someone has typed there, all of them on submit.
 */
export function bindForm<Input>(
  form: Global<'HTMLFormElement'>,
  schema: RecordSchema<Input>,
  options?: FormOptions<Input>,
): BoundForm<Input>;
