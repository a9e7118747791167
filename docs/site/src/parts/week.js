// Meetings of one week side by side, with those that clash.
import { conflicts } from '../engine.js';
import { fill, h } from '../h.js';
import { capital, day, number, t, word } from '../language.js';
import { button, row, table } from '../controls.js';
import { isSecret } from '../registers.js';

const dayLength = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

function mondayOf(date) {
  const time = Date.parse(`${date}T00:00Z`);
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * dayLength);
}

const minutesOf = (time) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));

/** Sessions of meetings that are not called off. */
function sessionsOf(meetings) {
  return meetings
    .filter(({ status }) => status !== 'cancelled' && status !== 'postponed')
    .flatMap((meeting) =>
      (meeting.sessions ?? [])
        .filter(({ start }) => start)
        .map(({ start, end }) => ({ meeting, start, end: end ?? start })),
    );
}

/** Sessions that overlap stand beside each other. */
function lanes(sessions) {
  const ends = [];
  for (const session of sessions.sort((a, b) => (a.start < b.start ? -1 : 1))) {
    let lane = ends.findIndex((end) => end <= session.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = session.end;
    session.lane = lane;
  }
  return ends.length;
}

/** What a meeting is called where people read it. */
const nameOf = (meeting) => (isSecret(meeting) ? t('withheld') : (meeting.title ?? meeting.id));

function block({ meeting, start, end, lane }, count, opens, clash) {
  const from = minutesOf(start);
  const to = Math.max(minutesOf(end), from + 45);
  const element = h(
    'li',
    { class: `block ${clash ? 'clash' : ''} ${meeting.status ?? ''}` },
    h('span', { class: 'time' }, `${start.slice(11, 16)}–${end.slice(11, 16)}`),
    clash && h('strong', {}, t('clash', clash)),
    h('span', {}, nameOf(meeting)),
    meeting.room && !isSecret(meeting) && h('span', { class: 'room' }, meeting.room),
  );
  const place = { '--from': from - opens, '--for': to - from, '--lane': lane, '--lanes': count };
  for (const [name, value] of Object.entries(place)) element.style.setProperty(name, value);
  return element;
}

const meetingAt = (meetings, path) => meetings[Number(path.split('/')[2])];

/** `state.asOf` is the day from which one looks, `state.week` the Monday that is shown; `again` draws anew. */
export function week(meetings, plan, state, again) {
  const answer = conflicts({ meetings, plan });
  const clashes = new Map();
  for (const { paths, over } of answer.pairs) {
    for (const meeting of paths.map((path) => meetingAt(meetings, path))) {
      clashes.set(meeting, [...new Set([...(clashes.get(meeting) ?? []), word('conflictOver', over)])]);
    }
  }
  const all = sessionsOf(meetings);
  all.sort((a, b) => (a.start < b.start ? -1 : 1));
  // The week of the first clash, else of what comes next, else of what was last.
  const first =
    all.find(({ meeting }) => clashes.has(meeting)) ?? all.find(({ start }) => start >= state.asOf) ?? all.at(-1);
  if (!first) return h('p', {}, t('noSessions'));
  state.week ??= mondayOf(first.start.slice(0, 10));
  const move = (days) => () => {
    state.week = iso(Date.parse(`${state.week}T00:00Z`) + days * dayLength);
    again();
  };
  const days = Array.from({ length: 7 }, (_, index) => iso(Date.parse(`${state.week}T00:00Z`) + index * dayLength));
  const shown = all.filter(({ start }) => days.includes(start.slice(0, 10)));
  const opens = Math.min(7 * 60, ...shown.map(({ start }) => minutesOf(start)));
  const closes = Math.max(17 * 60 + 30, ...shown.map(({ end }) => minutesOf(end)));
  const grid = h('div', { class: 'week' });
  grid.style.setProperty('--open', closes - opens);
  return [
    h(
      'div',
      { class: 'actions' },
      button(t('weekBefore'), move(-7), { id: 'week-before' }),
      h('strong', { role: 'status' }, `${day(days[0])} – ${day(days[6])}`),
      button(t('weekAfter'), move(7), { id: 'week-after' }),
    ),
    fill(
      grid,
      days.map((date, index) => {
        const here = shown.filter(({ start }) => start.startsWith(date)).map((session) => ({ ...session }));
        const count = lanes(here);
        return h(
          'section',
          { class: here.length ? 'day' : 'day free' },
          h('h3', {}, `${t('weekdays').split(' ')[index]} `, h('small', {}, day(date))),
          h(
            'ol',
            {},
            here.map((session) => block(session, count, opens, clashes.get(session.meeting)?.join(', '))),
          ),
        );
      }),
    ),
    conflictTable(answer, meetings, state, again),
  ];
}

function conflictTable({ pairs, more, free }, meetings, state, again) {
  if (pairs.length === 0) return h('p', { class: 'count' }, t('noConflicts'));
  const name = (meeting) => (isSecret(meeting) ? nameOf(meeting) : `${meeting.title ?? ''} (${meeting.id})`);
  return [
    table(
      t('conflicts', number(pairs.length + more)),
      [t('over'), t('meetings'), t('minutes'), t('freeThen'), t('day')],
      pairs.map((pair) => {
        const [a, b] = pair.paths.map((path) => meetingAt(meetings, path));
        const date = a.sessions[0].start.slice(0, 10);
        const slots =
          free.find((one) => one.over === pair.over && String(one.shared) === String(pair.shared))?.slots ?? [];
        return row(
          h(
            'th',
            { scope: 'row' },
            capital(word('conflictOver', pair.over)),
            pair.shared && h('div', {}, pair.shared.join(', ')),
          ),
          [h('div', {}, name(a)), h('div', {}, name(b))],
          number(pair.minutes),
          slots.map((slot) => h('div', {}, `${slot.start.slice(11, 16)}–${slot.end.slice(11, 16)}`)),
          button(
            day(date),
            () => {
              state.week = mondayOf(date);
              again();
            },
            { class: 'link' },
          ),
        );
      }),
      { shown: true },
    ),
  ];
}
