// The part of wardplan's rules on meetings that a schema validator can express: shapes, closed lists
// of names, unknown keys, an end after its start, and how many half-days a meeting takes.
import * as v from 'valibot';
import { z } from 'zod';

const CATEGORIES = ['conference', 'meeting', 'sitting', 'unclassified'];
const KINDS = [
  'dissemination',
  'professional',
  'deliberation',
  'briefing',
  'advisory',
  'problemSolving',
  'coordination',
  'review',
  'thematic',
  'training',
  'other',
];
const MODES = ['inPerson', 'online', 'hybrid'];
const STATUSES = ['planned', 'held', 'cancelled', 'postponed', 'interrupted'];
const AGENDA = ['readReport', 'summary', 'discussion', 'conclusion', 'ceremony', 'break', 'other'];
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const MOST_HALF_DAYS = {
  dissemination: 1,
  professional: 2,
  deliberation: 3,
  briefing: 1,
  advisory: 1,
  problemSolving: 1,
  coordination: 1,
  review: 2,
  thematic: 2,
  training: 4,
};

const inOrder = ({ start, end }) => start < end;

/** Morning until 13:30, afternoon until 18:00, evening: those that a session on one day touches. */
function halfDays({ start, end }) {
  const part = (time) => (time <= '13:30' ? 0 : time <= '18:00' ? 1 : 2);
  return part(end.slice(11)) - part(start.slice(11)) + 1;
}

function withinLimit({ kind, sessions }) {
  let taken = 0;
  for (const session of sessions) taken += halfDays(session);
  return taken <= (MOST_HALF_DAYS[kind] ?? Infinity);
}

const zodCount = z.number().int().nonnegative();
const zodMeeting = z
  .strictObject({
    id: z.string(),
    title: z.string().nullish(),
    category: z.enum(CATEGORIES).nullish(),
    kind: z.enum(KINDS).nullish(),
    mode: z.enum(MODES).nullish(),
    sessions: z.array(
      z
        .strictObject({ start: z.string().regex(TIME), end: z.string().regex(TIME) })
        .refine(inOrder, { message: 'ends before it starts' }),
    ),
    agency: z.string().nullish(),
    host: z.string().nullish(),
    chair: z.string().nullish(),
    participants: z.array(z.string()).nullish(),
    room: z.string().nullish(),
    wardWide: z.boolean().nullish(),
    paperless: z.boolean().nullish(),
    agenda: z.array(z.strictObject({ kind: z.enum(AGENDA), minutes: zodCount })).nullish(),
    status: z.enum(STATUSES).nullish(),
    inAnnualPlan: z.boolean().nullish(),
  })
  .refine(withinLimit, { message: 'takes too many half-days' });
const zodCall = z.strictObject({ meetings: z.array(zodMeeting) });

const valibotCount = v.pipe(v.number(), v.integer(), v.minValue(0));
const valibotTime = v.pipe(v.string(), v.regex(TIME));
const valibotMeeting = v.pipe(
  v.strictObject({
    id: v.string(),
    title: v.nullish(v.string()),
    category: v.nullish(v.picklist(CATEGORIES)),
    kind: v.nullish(v.picklist(KINDS)),
    mode: v.nullish(v.picklist(MODES)),
    sessions: v.array(
      v.pipe(
        v.strictObject({ start: valibotTime, end: valibotTime }),
        v.check(inOrder, 'ends before it starts'),
      ),
    ),
    agency: v.nullish(v.string()),
    host: v.nullish(v.string()),
    chair: v.nullish(v.string()),
    participants: v.nullish(v.array(v.string())),
    room: v.nullish(v.string()),
    wardWide: v.nullish(v.boolean()),
    paperless: v.nullish(v.boolean()),
    agenda: v.nullish(v.array(v.strictObject({ kind: v.picklist(AGENDA), minutes: valibotCount }))),
    status: v.nullish(v.picklist(STATUSES)),
    inAnnualPlan: v.nullish(v.boolean()),
  }),
  v.check(withinLimit, 'takes too many half-days'),
);
const valibotCall = v.strictObject({ meetings: v.array(valibotMeeting) });

/** How many problems each finds in a call. */
export const zodProblems = (call) => zodCall.safeParse(call).error?.issues.length ?? 0;
export const valibotProblems = (call) => v.safeParse(valibotCall, call).issues?.length ?? 0;
