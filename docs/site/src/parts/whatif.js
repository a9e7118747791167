// The forecast, and what it becomes when planned conferences are held otherwise.
import { forecast } from '../engine.js';
import { fill, h } from '../h.js';
import { capital, number, say, t, word } from '../language.js';
import { figureHead, labelled } from '../controls.js';
import { attempt, sourceLines } from '../findings.js';
import { title } from '../titles.js';

const isPlanned = (asOf) => (meeting) => {
  const [session] = meeting.sessions ?? [];
  return (
    meeting.category === 'conference' &&
    meeting.status === 'planned' &&
    (!session?.start || session.start.slice(0, 10) >= asOf)
  );
};

/** The register as it would be: some planned conferences online, some given up, some more online. */
function changed(meetings, asOf, moves, { online, fewer, more }) {
  const planned = meetings.filter(isPlanned(asOf));
  const offline = planned.filter(({ mode, plannedMode }) => (plannedMode ?? mode) !== 'online');
  // First those that the forecast itself would move, then as they stand in the register.
  offline.sort((a, b) => Number(moves.includes(b.id)) - Number(moves.includes(a.id)));
  const moved = new Set(offline.slice(0, online).map(({ id }) => id));
  const dropped = new Set(planned.slice(planned.length - fewer).map(({ id }) => id));
  const extra = Array.from({ length: more }, (_, index) => ({
    id: `+${index + 1}`,
    category: 'conference',
    kind: 'professional',
    mode: 'online',
    plannedMode: 'online',
    status: 'planned',
    secrecy: 'none',
  }));
  return [
    ...meetings
      .filter(({ id }) => !dropped.has(id))
      .map((meeting) => (moved.has(meeting.id) ? { ...meeting, mode: 'online', plannedMode: 'online' } : meeting)),
    ...extra,
  ];
}

const figures = ['cap', 'held', 'heldInPerson', 'planned', 'plannedInPerson', 'remaining', 'drop'];

function outlook(answer) {
  return h(
    'p',
    { class: `outlook ${answer.outlook}` },
    h('strong', {}, capital(say(answer.outlookTitle))),
    answer.reason && h('span', {}, ` (${word('reason', answer.reason)})`),
  );
}

/** The figures of two answers beside each other, under the library's own heads. */
function compared(before, after) {
  const value = (answer, key) => (answer[key] === null ? '–' : number(answer[key]));
  const projected = (answer, index) => {
    const { low, high } = answer.projections[index];
    if (low === null && high === null) return '–';
    return low === high ? number(low) : `${low === null ? '' : number(low)}–${high === null ? '' : number(high)}`;
  };
  const line = (label, a, b) =>
    h(
      'tr',
      { class: a === b ? null : 'changed' },
      h('th', { scope: 'row' }, label),
      h('td', { class: 'number' }, a),
      h('td', { class: 'number' }, b),
    );
  return h(
    'table',
    { class: 'narrow' },
    h('caption', { class: 'hidden' }, t('forecast')),
    h('thead', {}, h('tr', {}, h('td', {}), figureHead(t('asPlanned')), figureHead(t('whatIf')))),
    h(
      'tbody',
      {},
      figures.map((key) => line(title('forecast', 'answer', key, before), value(before, key), value(after, key))),
      before.projections.map(({ name }, index) =>
        line(capital(word('projection', name)), projected(before, index), projected(after, index)),
      ),
    ),
  );
}

/** `state.sliders` keeps what was chosen. */
export function whatIf(registers, plan, options, state) {
  const meetings = registers.meetings ?? [];
  const before = forecast({ registers: { meetings }, plan, options });
  const planned = meetings.filter(isPlanned(options.asOf));
  const offline = planned.filter(({ mode, plannedMode }) => (plannedMode ?? mode) !== 'online').length;
  const sliders = (state.sliders ??= { online: 0, fewer: 0, more: 0 });
  const place = h('div', {});
  const draw = () =>
    attempt(place, () => {
      const changing = sliders.online + sliders.fewer + sliders.more > 0;
      const after = changing
        ? forecast({ registers: { meetings: changed(meetings, options.asOf, before.moves, sliders) }, plan, options })
        : before;
      return [
        h('div', { role: 'status' }, outlook(after)),
        h(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('forecast') },
          compared(before, after),
        ),
        h(
          'details',
          { open: true },
          h('summary', {}, t('howComputed')),
          h(
            'ol',
            {},
            after.explanation.map((step) => h('li', {}, say(step))),
          ),
          sourceLines(after.sources),
        ),
      ];
    });
  const slider = (key, most) => {
    sliders[key] = Math.min(sliders[key], most);
    const output = h('output', {}, number(sliders[key]));
    const input = h('input', {
      type: 'range',
      min: '0',
      max: String(most),
      step: '1',
      value: String(sliders[key]),
      disabled: most === 0,
      id: `slider-${key}`,
      oninput: (event) => {
        sliders[key] = Number(event.target.value);
        fill(output, number(sliders[key]));
        draw();
      },
    });
    return h('div', { class: 'slider' }, labelled(t(`slider-${key}`), input), output);
  };
  draw();
  return [
    h(
      'div',
      { class: 'card' },
      h('h3', {}, t('whatIfHead')),
      slider('online', offline),
      slider('fewer', planned.length),
      slider('more', 30),
    ),
    place,
  ];
}
