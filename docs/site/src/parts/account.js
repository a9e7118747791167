// What was made of each sheet: its columns, the cells that were not read, and words to explain.
import { template } from '../engine.js';
import { h } from '../h.js';
import { capital, names, number, say, t, word } from '../language.js';
import { button, figureHead, labelled, row, select, table } from '../controls.js';
import { problems } from '../findings.js';
import { cellText, importSheet } from '../registers.js';
import { fieldTitle } from '../titles.js';

/** The sheets with their account; `again` is called when something was said about one. */
export function account(sheets, again) {
  const reread = (one) => {
    importSheet(one);
    again();
  };
  return sheets.map((one) =>
    h(
      'section',
      { class: 'card' },
      h('h3', {}, one.name, one.hidden && h('span', { class: 'note' }, ` ${t('hiddenSheet')}`)),
      labelled(
        t('sheetHolds'),
        select(
          one.register,
          [['', t('leaveOut')], ...names('register').map((name) => [name, capital(word('register', name))])],
          (value) => {
            Object.assign(one, { register: value, columns: {}, terms: {} });
            reread(one);
          },
        ),
      ),
      one.error && problems(one.error),
      one.answer && [
        summary(one.answer),
        columnTable(one, reread),
        termTable(one, reread),
        cellTable(one),
        leftList(one.answer),
      ],
    ),
  );
}

function summary({ rows, columns }) {
  const filled = columns.reduce((sum, column) => sum + column.filled, 0);
  const unread = columns.reduce((sum, column) => sum + column.unread, 0);
  return h('p', { class: 'count' }, t('readRows', number(rows.length), number(filled - unread), number(filled)));
}

/** What a column may hold, by its place in a row. */
function fieldsOf(one) {
  const own = one.answer.columns.map(({ field }) => field).filter(Boolean);
  if (one.register === 'tasks') return own;
  const known = template({ name: one.register }).csv.trim().split(',');
  const joined = one.register === 'meetings' ? ['category+kind', 'sessions', 'day'] : [];
  return [...new Set([...own, ...joined, ...known])];
}

function label(field, answer) {
  if (field === 'none') return t('leaveOut');
  if (field === 'rowNumber') return 'STT';
  if (field === 'day' || field === 'sessions') return t(`field-${field}`);
  if (field === 'category+kind') return `${fieldTitle('category', answer)}, ${fieldTitle('kind', answer)}`;
  return fieldTitle(field, answer);
}

function columnTable(one, reread) {
  const fields = fieldsOf(one);
  const columns = one.answer.columns.filter(({ header, filled }) => header !== null || filled > 0);
  return table(
    t('columns'),
    [t('column'), t('header'), t('holds'), figureHead(t('filled')), figureHead(t('unread'))],
    columns.map((column) => {
      const known = column.field ?? (one.columns[column.column] ? 'none' : '');
      const choices = [
        ['', t('notKnown')],
        ['none', t('leaveOut')],
        ...fields.map((field) => [field, label(field, one.answer)]),
      ];
      const choice = select(
        known,
        choices,
        (value) => {
          if (value) one.columns[column.column] = value;
          else delete one.columns[column.column];
          reread(one);
        },
        { 'aria-label': `${t('holds')}: ${column.header ?? column.column}` },
      );
      return h(
        'tr',
        { class: column.unread > 0 && known !== 'none' ? 'attention' : null },
        h('th', { scope: 'row' }, column.column),
        h('td', {}, column.header ?? '–'),
        h('td', {}, choice),
        h('td', { class: 'number' }, number(column.filled)),
        h('td', { class: 'number' }, number(column.unread)),
      );
    }),
    { shown: true, region: `${one.name}: ${t('columns')}` },
  );
}

/** What a word of a column may mean; `null` where its field is no closed list. */
function meanings(field) {
  if (['paperless', 'inAnnualPlan', 'wardWide', 'adHoc', 'digital', 'digitized'].includes(field))
    return [
      ['true', t('yes')],
      ['false', t('no')],
    ];
  const list = (group) => names(group).map((name) => [name, capital(word(group, name))]);
  const group =
    { plannedMode: 'mode', level: 'serviceLevel', channels: 'channel', 'agenda/0/kind': 'agendaKind' }[field] ?? field;
  if (field !== 'category+kind') return names(group).length > 0 ? list(group) : null;
  return list('category').flatMap(([category, words]) => [
    [category, words],
    ...list('kind').map(([kind, what]) => [`${category} ${kind}`, `${words} – ${what}`]),
  ]);
}

/** Words of closed lists that were not understood, and those that were explained. */
function termTable(one, reread) {
  const asked = new Map();
  for (const cell of one.answer.cells) {
    if (cell.code !== 'unknown-term' && cell.code !== 'unclear-term') continue;
    const column = one.answer.columns.find((candidate) => candidate.column === cell.column);
    const written = cellText(one, cell.row, column.index).trim();
    const choices = meanings(column.field);
    // Of a secret row the library repeats no word, and neither does the page.
    if (!written || !choices || !cell.message.vi.includes(written)) continue;
    const entry = asked.get(written) ?? { choices, header: column.header, count: 0 };
    asked.set(written, { ...entry, count: entry.count + 1 });
  }
  const said = Object.entries(one.terms);
  if (asked.size === 0 && said.length === 0) return null;
  return h(
    'div',
    { class: 'terms' },
    h('h4', {}, t('explainWords')),
    [...asked].map(([written, { choices, header, count }]) =>
      labelled(
        t('wordMeans', written, header, number(count)),
        select(
          '',
          [['', t('notKnown')], ...choices],
          (value) => {
            if (value) one.terms[written] = value;
            reread(one);
          },
          { class: 'term' },
        ),
      ),
    ),
    said.length > 0 &&
      h(
        'ul',
        { class: 'plain' },
        said.map(([written, value]) =>
          h(
            'li',
            {},
            `“${written}” = ${value
              .split(' ')
              .map((name) => meaningOf(name))
              .join(', ')} `,
            button(
              t('undo'),
              () => {
                delete one.terms[written];
                reread(one);
              },
              { class: 'link', 'aria-label': `${t('undo')}: ${written}` },
            ),
          ),
        ),
      ),
  );
}

function meaningOf(name) {
  if (name === 'true' || name === 'false') return t(name === 'true' ? 'yes' : 'no');
  for (const group of [
    'category',
    'kind',
    'mode',
    'status',
    'agendaKind',
    'serviceLevel',
    'channel',
    'secrecy',
    'taskEventKind',
  ]) {
    if (names(group).includes(name)) return word(group, name);
  }
  return name;
}

function cellTable({ answer, name }) {
  if (answer.cells.length === 0) return h('p', {}, t('allRead'));
  const shown = answer.cells.slice(0, 200);
  return h(
    'details',
    { open: answer.cells.length <= 8 },
    h('summary', {}, t('cellsUnread', number(answer.cells.length))),
    table(
      t('cellsUnread', number(answer.cells.length)),
      [t('cell'), t('why'), t('whatToDo')],
      shown.map((cell) =>
        row(h('th', { scope: 'row' }, `${cell.column}${cell.row}`), say(cell.message), say(cell.help)),
      ),
      { region: `${name}: ${t('cellsUnread', number(answer.cells.length))}` },
    ),
    shown.length < answer.cells.length && h('p', { class: 'note' }, t('firstOnly', number(shown.length))),
  );
}

function leftList({ left }) {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return h(
    'details',
    {},
    h('summary', {}, t('rowsLeft', number(left.length))),
    h(
      'ul',
      {},
      reasons.map((reason) =>
        h(
          'li',
          {},
          `${capital(word('leftReason', reason))}: `,
          left
            .filter((one) => one.reason === reason)
            .map((one) => number(one.row))
            .join(', '),
        ),
      ),
    ),
  );
}
