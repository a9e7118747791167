// What an editor knows. Compiled, never run: each expected error is one that the compiler gives.
import {
  type CheckAnswer,
  type Deadline,
  type MeetingInput,
  type Message,
  type OperationName,
  type Plan,
  WardplanError,
  callJson,
  checkMeeting,
  checkMeetings,
  checkPlan,
  checkRulebook,
  importRegister,
  init,
  measure,
  meetingSchema,
  operations,
  rulebook,
  render,
  rules,
  schema,
  tables,
  taskSchema,
} from 'wardplan';
import { rules as rulesInline } from 'wardplan/inline';
import * as meeting from 'wardplan/meeting';
import { type Workbook, readWorkbook, templateWorkbook } from 'wardplan/sheet';
import type { CheckTask, OperationName as OperationOfTask, WardplanError as ErrorOfTask } from 'wardplan/task';

/** Compiles only if both types are the same. */
function same<Left, Right>(
  ..._: (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? [] : [never]
): void {}

// Calls: what may be left out may be left out, or be null.
const plan: Plan = { id: 'KH-144', tasks: [{ id: 'II.1', due: { before: '2026-06-10' }, clause: null }] };
same<ReturnType<typeof checkPlan>, CheckAnswer>();
checkPlan({ plan, options: { asOf: '2026-07-15', by: ['agency', 'quarter'], period: null } });
checkPlan('{"plan": {"id": "KH-144"}}');
rules();
rulesInline({ options: { rulebook: 'vn-state' } });
checkMeetings({ meetings: [{ id: 'HN-01' }] } as const);

const compact: CheckAnswer = checkMeetings({ meetings: [{ id: 'HN-01' }], options: { answer: 'compact' } });
tables({ operation: 'checkMeetings', answer: compact, lang: 'vi', csv: 'vi' });
if (compact.compact) render({ compact: compact.compact, index: 0 });

// @ts-expect-error a key that the model does not have
checkMeetings({ meetings: [{ id: 'HN-01', titel: 'Họp' }] });
// @ts-expect-error a key that the model needs
checkMeetings({ meetings: [{ title: 'Họp' }] });
// @ts-expect-error a key in the way of Python
checkMeeting({ meeting: { id: 'HN-01', remote_sites: 3 } });
// @ts-expect-error a name that is not in the list
checkMeeting({ meeting: { id: 'HN-01', mode: 'remote' } });
// @ts-expect-error a day is text
rules({ options: { asOf: new Date() } });
// @ts-expect-error a call that needs arguments
schema();
// @ts-expect-error two deadlines in one
export const both: Deadline = { before: '2026-06-10', within: '2026-Q2' };
// @ts-expect-error no deadline at all
export const neither: Deadline = {};

checkRulebook({
  rulebook: {
    id: 'phuong',
    version: '1',
    title: { vi: 'Phường', en: 'Ward' },
    parameters: {
      'discussion-share': [
        {
          // @ts-expect-error a truth value is neither a share nor a count
          value: true,
          unit: 'share',
          source: 'kh',
          clause: 'II.4',
          status: 'confirmed',
        },
      ],
    },
  },
});

// Answers: every key is there.
const answer = checkMeeting({ meeting: { id: 'HN-01' } });
for (const { severity, message, sources } of answer.findings) {
  same<typeof severity, 'error' | 'warning' | 'info'>();
  same<typeof message.vi, string>();
  for (const source of sources) if ('clause' in source) same<typeof source.clause, string>();
}
// @ts-expect-error answers are not to be changed
answer.findings[0].rule = 'other';
// @ts-expect-error an item of a list may not be there
answer.findings[0].rule.length;

const [result] = measure({ registers: { meetings: [] } }).results;
if (result) {
  same<typeof result.numerator, number | null>();
  same<typeof result.verdict, 'met' | 'notMet' | 'insufficientBasis' | 'notApplicable'>();
}

// What is answered can be asked again.
const layer = rulebook({ id: 'vn-state' }).rulebook;
same<typeof layer.extends, string | null>();
same<undefined extends typeof layer.sources ? true : false, false>();
checkRulebook({ rulebook: layer });
const share = layer.indicators[0]?.figure.share;
if (share) same<typeof share.withoutSecret, boolean | null>();

// By name, and errors.
same<typeof operations, readonly OperationName[]>();
callJson('checkMeetings', '{"meetings": []}') satisfies string;
// @ts-expect-error no such operation
callJson('checkPlans', '{}');
init() satisfies Promise<void>;
init(new Uint8Array());
try {
  rules('{}');
} catch (error) {
  if (error instanceof WardplanError) {
    if (error.code === 'float-refused') same<typeof error.help, Message | null>();
    // @ts-expect-error no such code
    if (error.code === 'float') throw error;
  }
}

// The modules for one form: their operation, and every type.
same<typeof meeting.checkMeeting, typeof checkMeeting>();
same<meeting.OperationName, 'checkMeeting'>();
same<OperationOfTask, 'checkTask'>();
same<ErrorOfTask, WardplanError>();
({ task: { id: 'NV-01', title: 'Họp giao ban' } }) satisfies CheckTask;
meeting.callJson('checkMeeting', '{}');
// @ts-expect-error
meeting.callJson('checkMeetings', '{}');
// @ts-expect-error
meeting.checkMeetings;

// Spreadsheet files: the rows of a sheet are those that a register is read from.
const book: Workbook = readWorkbook(templateWorkbook('meetings'));
for (const { rows } of book.sheets) importRegister({ register: 'meetings', rows });
// @ts-expect-error a register that is not known
templateWorkbook('meeting');
// @ts-expect-error a path is no file
readWorkbook('meetings.xlsx');

// Schemas of forms are those that libraries take.
interface StandardSchema<Input, Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
type Result<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<{ readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined }> };
const ofMeetings: StandardSchema<MeetingInput, MeetingInput> = meetingSchema({ lang: 'en', severity: 'warning' });
same<ReturnType<typeof meeting.meetingSchema>, ReturnType<typeof meetingSchema>>();
const [told] = taskSchema().notes({ title: 'Rà soát' });
if (told) {
  const { severity, rule, path } = told;
  same<typeof severity, 'error' | 'warning' | 'info'>();
  same<typeof rule, string | null>();
  same<typeof path, readonly (string | number)[]>();
}
void ofMeetings;
// @ts-expect-error there is no such language
meetingSchema({ lang: 'fr' });
// @ts-expect-error tasks have no others
taskSchema({ others: [] });
// What a draft has beyond other answers may not be there.
same<CheckAnswer['findings'][number]['reads'], readonly string[] | undefined>();
