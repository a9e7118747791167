// A meeting is registered: a form whose fields say at once what the rules say.
import { checkMeeting, checkMeetings } from '../engine.js';
import { fill, h } from '../h.js';
import { capital, names, number, say, t, word } from '../language.js';
import { button, download, labelled, select, today } from '../controls.js';
import { bySeverity, chip, countLine, finding, problems, skippedList } from '../findings.js';
import { blank, example, inForm, meetingOf, stated } from '../draft.js';
import { share, shared } from '../shared.js';
import { meetingTitle } from '../titles.js';

let draft = blank();
let asOf = today();
let touched = new Set();
let impossible = new Set();
let slots = new Map();
let place = null;
let answerPlace = null;

/** What the register that is open has against it: rooms, people, topics. */
function besideOthers(row, alone) {
  const others = shared.registers?.meetings ?? [];
  const rules = alone.skipped.filter(({ reason }) => reason === 'needsOthers').map(({ rule }) => rule);
  if (others.length === 0 || rules.length === 0) return alone;
  const at = `/meetings/${others.length}`;
  const { findings, skipped } = checkMeetings({
    meetings: [...others, row],
    options: { include: rules, allPlaces: true },
  });
  const own = findings
    .filter(({ path, params }) => path.startsWith(at) || Object.values(params).flat().includes(row.id))
    .map((found) => ({ ...found, path: found.path.startsWith(at) ? found.path.replace(at, '/meeting') : '/meeting' }));
  return {
    findings: [...alone.findings, ...own],
    skipped: [
      ...alone.skipped.filter(({ reason }) => reason !== 'needsOthers'),
      ...skipped.filter(({ paths }) =>
        paths.some((path) => path.startsWith(at) || path === '/meetings' || path.startsWith('/options')),
      ),
    ],
  };
}

/** Shows each finding at its field, else at the group around it. */
function check() {
  let answer;
  try {
    const row = meetingOf(draft);
    answer = besideOthers(row, checkMeeting({ meeting: row, options: { asOf: stated(asOf) } }));
  } catch (error) {
    fill(answerPlace, problems(error));
    return;
  }
  for (const slot of slots.values()) slot.found = [];
  for (const found of answer.findings) slotOf(found.path).found.push(found);
  for (const [path, slot] of slots) showAt(path, slot);
  const findings = bySeverity(answer.findings);
  fill(
    answerPlace,
    h('h3', {}, t('result')),
    h('p', { role: 'status', class: 'count' }, countLine(findings)),
    h(
      'ol',
      { class: 'findings' },
      findings.map((found) =>
        finding(
          found,
          slotOf(found.path).control &&
            button(t('toField'), () => slotOf(found.path).control.focus(), { class: 'link' }),
        ),
      ),
    ),
    skippedList(answer.skipped),
  );
}

function slotOf(path) {
  let at = inForm(draft, path);
  while (!slots.has(at)) at = at.slice(0, at.lastIndexOf('/')) || '/meeting';
  return slots.get(at);
}

function showAt(path, { list, control, found }) {
  const near = [...touched].some((name) => name === path || name.startsWith(`${path}/`));
  const shown = near ? found : [];
  const wrong = impossible.has(path);
  fill(
    list,
    wrong && h('li', { class: 'wrong' }, t('outOfRange')),
    shown.map((one) => h('li', {}, chip(one.severity), ' ', say(one.message))),
  );
  const grave = wrong || shown.some(({ severity }) => severity === 'error');
  if (!control) return;
  if (grave) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  if (list.children.length > 0) control.setAttribute('aria-describedby', list.id);
  else control.removeAttribute('aria-describedby');
}

const idOf = (path) => `field${path.replaceAll('/', '-')}`;

function slot(path, control) {
  const list = h('ul', { class: 'issues', id: `${idOf(path)}-issues` });
  slots.set(path, { list, control, found: [] });
  return list;
}

/** A control of the draft: `into` is the record that holds it. */
function input(into, key, path, given = {}) {
  return h('input', {
    id: idOf(path),
    value: into[key] ?? '',
    oninput: (event) => typed(into, key, path, event.target),
    ...given,
  });
}

/** What was typed; what the field cannot hold is told, and not stated. */
function typed(into, key, path, { value, validity }) {
  if (validity.valid) impossible.delete(path);
  else impossible.add(path);
  change(into, key, path, validity.valid ? value : '');
}

function change(into, key, path, value) {
  into[key] = value;
  touched.add(path);
  check();
}

function field(label, control, path) {
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, slot(path, control));
}

function text(key) {
  const path = `/meeting/${key}`;
  return field(meetingTitle('rows', key), input(draft, key, path, { autocomplete: 'off' }), path);
}

function date(key) {
  const path = `/meeting/${key}`;
  return field(
    meetingTitle('rows', key),
    input(draft, key, path, { type: 'date', min: '2000-01-01', max: '2199-12-31' }),
    path,
  );
}

function count(key) {
  const path = `/meeting/${key}`;
  return field(
    meetingTitle('rows', key),
    input(draft, key, path, { type: 'number', min: '0', step: '1', inputmode: 'numeric' }),
    path,
  );
}

function choice(key, group, into = draft, path = `/meeting/${key}`, label = meetingTitle('rows', key)) {
  const choices = [['', t('notStated')], ...names(group).map((name) => [name, capital(word(group, name))])];
  return field(
    label,
    select(into[key] ?? '', choices, (value) => change(into, key, path, value), { id: idOf(path) }),
    path,
  );
}

function flag(key) {
  const path = `/meeting/${key}`;
  const choices = [
    ['', t('notStated')],
    ['true', t('yes')],
    ['false', t('no')],
  ];
  const control = select(draft[key] ?? '', choices, (value) => change(draft, key, path, value), { id: idOf(path) });
  return field(meetingTitle('rows', key), control, path);
}

function rowsOf(key, label, cells) {
  const rows = draft[key];
  const again = (focus) => {
    draw(place);
    document.getElementById(focus)?.focus();
  };
  return h(
    'fieldset',
    {},
    h('legend', {}, label),
    rows.map((record, index) =>
      h(
        'div',
        { class: 'record' },
        cells(record, `/meeting/${key}/${index}`),
        rows.length > 1 &&
          button(
            '×',
            () => {
              rows.splice(index, 1);
              again(`add-${key}`);
            },
            { class: 'remove', 'aria-label': t('removeRow', index + 1) },
          ),
        slot(`/meeting/${key}/${index}`),
      ),
    ),
    slot(`/meeting/${key}`),
    button(
      t('addRow'),
      () => {
        rows.push({});
        again(`add-${key}`);
      },
      { id: `add-${key}`, class: 'small' },
    ),
  );
}

function session(record, path) {
  const day = h('input', {
    type: 'date',
    id: `${idOf(path)}-day`,
    value: record.day ?? '',
    min: '2000-01-01',
    max: '2199-12-31',
    oninput: (event) => typed(record, 'day', `${path}/start`, event.target),
  });
  return [
    h('div', { class: 'field' }, h('label', { for: day.id }, t('day')), day),
    field(
      meetingTitle('rowsSessions', 'start'),
      input(record, 'start', `${path}/start`, { type: 'time' }),
      `${path}/start`,
    ),
    field(meetingTitle('rowsSessions', 'end'), input(record, 'end', `${path}/end`, { type: 'time' }), `${path}/end`),
  ];
}

function item(record, path) {
  return [
    choice('kind', 'agendaKind', record, `${path}/kind`, meetingTitle('rowsAgenda', 'kind')),
    field(
      meetingTitle('rowsAgenda', 'minutes'),
      input(record, 'minutes', `${path}/minutes`, {
        type: 'number',
        min: '0',
        max: '1440',
        step: '1',
        inputmode: 'numeric',
      }),
      `${path}/minutes`,
    ),
  ];
}

function form() {
  slots = new Map();
  impossible = new Set();
  const whole = slot('/meeting');
  return h(
    'form',
    { onsubmit: (event) => event.preventDefault(), novalidate: true, autocomplete: 'off' },
    text('title'),
    h('div', { class: 'columns' }, choice('category', 'category'), choice('kind', 'kind'), choice('mode', 'mode')),
    h('div', { class: 'columns' }, text('modeReason'), count('remoteSites')),
    rowsOf('sessions', t('sessions'), session),
    h('div', { class: 'columns' }, text('host'), text('chair'), text('room'), text('topic')),
    h(
      'div',
      { class: 'columns' },
      date('invitedOn'),
      date('documentsSentOn'),
      flag('paperless'),
      flag('inAnnualPlan'),
      flag('wardWide'),
      choice('status', 'status'),
    ),
    rowsOf('agenda', t('agenda'), item),
    whole,
    labelled(
      t('asOf'),
      h('input', {
        type: 'date',
        value: asOf,
        oninput: (event) => {
          asOf = event.target.value;
          check();
        },
      }),
      t('asOfNote'),
    ),
    h(
      'div',
      { class: 'actions' },
      button(
        t('showAll'),
        () => {
          for (const path of slots.keys()) touched.add(path);
          check();
          answerPlace.querySelector('[role=status]')?.scrollIntoView({ block: 'nearest' });
        },
        { class: 'primary', id: 'show-all' },
      ),
      button(t('addToRegister'), addToRegister),
      button(t('saveJson'), () =>
        download('cuoc-hop.json', JSON.stringify(meetingOf(draft), null, 2), 'application/json'),
      ),
    ),
  );
}

function addToRegister() {
  const row = { ...meetingOf(draft), id: `${t('newMeeting')} ${number(shared.added.length + 1)}` };
  const meetings = [...(shared.registers?.meetings ?? []), row];
  share({ added: [...shared.added, row], registers: { ...shared.registers, meetings } });
  reset(blank());
}

function reset(next, all = false) {
  draft = next;
  touched = new Set();
  draw(place);
  if (all) for (const path of slots.keys()) touched.add(path);
  check();
}

function draw(panel) {
  place = panel;
  answerPlace = h('div', { class: 'answer' });
  fill(
    panel,
    h(
      'div',
      { class: 'lead' },
      h('h2', {}, t('meetingHead')),
      h('p', {}, t('meetingLead')),
      shared.added.length > 0 && h('p', { class: 'note' }, t('added', number(shared.added.length))),
      h(
        'div',
        { class: 'actions' },
        button(t('example'), () => reset(example(), true), { class: 'example' }),
        button(t('clear'), () => reset(blank())),
      ),
    ),
    h('div', { class: 'split' }, form(), h('aside', { 'aria-label': t('result') }, answerPlace)),
  );
  check();
}

export const meetingForm = { id: 'meeting', label: 'meetingTab', draw };
