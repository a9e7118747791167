// A meeting as it stands in the form, and the meeting that this states.
import { t } from './language.js';

export const blank = () => ({ sessions: [{}], agenda: [{}] });

/** A conference that is too long, on a Saturday, with a late invitation. */
export const example = () => ({
  title: 'Hội nghị quán triệt Kết luận số 226-KL/TW',
  category: 'conference',
  kind: 'dissemination',
  mode: 'inPerson',
  host: 'Văn phòng HĐND và UBND',
  room: 'Hội trường tầng 3',
  invitedOn: '2026-06-04',
  sessions: [{ day: '2026-06-06', start: '10:00', end: '14:00' }],
  agenda: [
    { kind: 'ceremony', minutes: '20' },
    { kind: 'summary', minutes: '150' },
    { kind: 'conclusion', minutes: '60' },
  ],
});

/** A day and an hour of two fields as one. */
const timeOf = (day, time) => (day && time ? `${day}T${time}` : undefined);
export const stated = (value) => (value === '' || value === undefined ? undefined : value);

/** Which rows of the form say something; the others are not in the meeting. */
const isStated = {
  sessions: ({ day, start }) => day && start,
  agenda: ({ kind, minutes }) => kind || minutes,
};

/** The place in the form of a place in the meeting, where rows that say nothing are left out. */
export const inForm = (draft, path) =>
  path.replace(/^\/meeting\/(sessions|agenda)\/(\d+)/, (_, key, index) => {
    const stated = [...draft[key].keys()].filter((at) => isStated[key](draft[key][at]));
    return `/meeting/${key}/${stated[index]}`;
  });

/** The meeting as it stands in the form: what is not filled in is not stated. */
export function meetingOf(draft) {
  const { sessions, agenda, ...rest } = draft;
  const flags = { paperless: rest.paperless, inAnnualPlan: rest.inAnnualPlan, wardWide: rest.wardWide };
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, stated(value)])),
    ...Object.fromEntries(Object.entries(flags).map(([key, value]) => [key, stated(value) && value === 'true'])),
    remoteSites: stated(rest.remoteSites) && Number(rest.remoteSites),
    id: t('newMeeting'),
    sessions: sessions
      .filter(isStated.sessions)
      .map((session) => ({ start: timeOf(session.day, session.start), end: timeOf(session.day, session.end) })),
    agenda: agenda
      .filter(isStated.agenda)
      .map((item) => ({ kind: stated(item.kind), minutes: stated(item.minutes) && Number(item.minutes) })),
  };
}
