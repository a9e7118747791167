// A plan is read: its text with what was understood, what was not, what is found, and what could be mended.
import { applyFixes, importPlan, planRulebook } from '../engine.js';
import { examplePlan } from '../examples.js';
import { fill, h } from '../h.js';
import { capital, day, number, say, t, word } from '../language.js';
import { button, download, dropZone, row, table } from '../controls.js';
import { attempt, bySeverity, countLine, finding, problems, skippedList } from '../findings.js';
import { readDocx } from '../docx.js';
import { highlighted } from '../highlight.js';
import { share, shared } from '../shared.js';
import { tabs } from '../tabs.js';

let text = '';
let answer = null;
let note = null;
let wanted = new Set();
let view = 'findings';
let resultPlace = null;

function read() {
  answer = importPlan({ text, options: { allPlaces: true } });
  wanted = new Set(answer.fixes.keys());
  share({ plan: answer.plan, layer: null });
  share({ layer: planRulebook({ plan: answer.plan, options: { allPlaces: true } }).rulebook });
}

function readAndShow() {
  attempt(resultPlace, () => {
    read();
    document.getElementById('plan-text').rows = 4;
    return shown();
  });
}

async function take(file) {
  note = null;
  try {
    if (/\.docx$/i.test(file.name)) {
      const word = await readDocx(await file.arrayBuffer());
      text = word.text;
      if (word.numbersMissing) note = 'wordNumbers';
    } else {
      text = await file.text();
    }
  } catch {
    fill(resultPlace, problems(new Error(t('notReadable', file.name))));
    return;
  }
  redraw();
  readAndShow();
}

function counts() {
  const { plan } = answer;
  const of = [
    ['tasks', plan.tasks],
    ['targets', plan.targets],
    ['citations', plan.citations],
    ['agencies', plan.agencies],
    ['reports', plan.reporting],
  ];
  return h(
    'dl',
    { class: 'tiles' },
    of.map(([key, list]) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, number(list.length)))),
    h('div', {}, h('dt', {}, t('unreadPlaces')), h('dd', {}, number(answer.unreadCount))),
  );
}

const legend = () =>
  h(
    'ul',
    { class: 'legend' },
    ['head', 'citation', 'agency', 'target', 'task', 'due', 'duty'].map((kind) =>
      h('li', {}, h('span', { class: `read ${kind}` }, t(`kind-${kind}`))),
    ),
    h('li', {}, h('span', { class: 'unread' }, t('legendUnread'))),
    h('li', {}, h('span', { class: 'found warning' }, t('legendFound'))),
  );

function goTo(index) {
  for (const piece of resultPlace.querySelectorAll('.chosen')) piece.classList.remove('chosen');
  const pieces = resultPlace.querySelectorAll(`[data-finding~="${index}"]`);
  for (const piece of pieces) piece.classList.add('chosen');
  pieces[0]?.scrollIntoView({ block: 'center' });
  pieces[0]?.focus({ preventScroll: true });
}

function findingsView(panel) {
  const indexed = bySeverity(answer.findings.map((found, index) => ({ ...found, index })));
  fill(
    panel,
    h('p', { class: 'count', role: 'status' }, countLine(answer.findings)),
    h(
      'ol',
      { class: 'findings' },
      indexed.map((found) =>
        finding(found, found.span && button(t('toText'), () => goTo(found.index), { class: 'link' })),
      ),
    ),
    skippedList(answer.skipped),
  );
}

/** Words in one line, with a sign where lines end. */
const inLine = (words) => words.replace(/\s*\n\s*/g, ' ⏎ ');

function fixesView(panel) {
  if (answer.fixes.length === 0) {
    fill(panel, h('p', {}, t('noFixes')));
    return;
  }
  fill(
    panel,
    h('p', {}, t('fixesLead')),
    h(
      'ul',
      { class: 'fixes' },
      answer.fixes.map((fix, index) => {
        const [from, to] = fix.span.utf16;
        const box = h('input', {
          type: 'checkbox',
          checked: wanted.has(index),
          id: `fix-${index}`,
          onchange: (event) => (event.target.checked ? wanted.add(index) : wanted.delete(index)),
        });
        return h(
          'li',
          {},
          box,
          h(
            'label',
            { for: box.id },
            h('span', { class: 'around' }, inLine(text.slice(Math.max(0, from - 24), from))),
            h('del', {}, inLine(text.slice(from, to))),
            ' ',
            h('ins', {}, inLine(fix.replacement).replace(/^ $/, '␣') || '∅'),
            h('span', { class: 'around' }, inLine(text.slice(to, to + 24))),
          ),
        );
      }),
    ),
    h(
      'div',
      { class: 'actions' },
      button(
        t('applyFixes'),
        () => {
          const fixes = answer.fixes.filter((_, index) => wanted.has(index));
          text = applyFixes({ text, fixes }).text;
          redraw();
          readAndShow();
        },
        { class: 'primary', id: 'apply-fixes' },
      ),
      button(t('saveText'), () => download('ke-hoach.txt', text, 'text/plain')),
    ),
  );
}

function clauseTitle(clauses, id) {
  return clauses.find((clause) => clause.id === id)?.title ?? '';
}

function rulebookView(panel) {
  attempt(panel, () => {
    const { rulebook, unread } = planRulebook({ plan: answer.plan, options: { allPlaces: true } });
    const clauses = rulebook.sources.flatMap((source) => source.clauses);
    const values = Object.entries(rulebook.parameters).flatMap(([name, dated]) =>
      dated.map((value) => ({ name, ...value })),
    );
    return [
      h('p', {}, t('rulebookLead')),
      table(
        t('targets'),
        [t('indicator'), t('required'), t('clause'), t('from')],
        rulebook.targets.map((target) =>
          row(
            h('th', { scope: 'row' }, capital(word('indicator', target.indicator))),
            `${word('comparator', target.comparator)} ${target.value} (${word('modality', target.modality)})`,
            h('span', { title: clauseTitle(clauses, target.clause) }, target.clause),
            `${day(target.from)}${target.to ? ` – ${day(target.to)}` : ''}`,
          ),
        ),
        { shown: true },
      ),
      values.length > 0 &&
        table(
          t('limits'),
          [t('parameter'), t('value'), t('clause'), t('certainty')],
          values.map((value) =>
            row(
              h('th', { scope: 'row' }, h('code', {}, value.name)),
              `${value.value} ${value.unit === 'share' ? '' : word('unit', value.unit)}`,
              h('span', { title: clauseTitle(clauses, value.clause) }, value.clause),
              word('certainty', value.status),
            ),
          ),
          { shown: true },
        ),
      h(
        'details',
        {},
        h('summary', {}, t('notInRulebook', number(unread.length))),
        h(
          'ul',
          {},
          unread.map((entry) => h('li', {}, say(entry.message), ' ', h('code', {}, entry.path))),
        ),
      ),
      h(
        'div',
        { class: 'actions' },
        button(t('saveRulebook'), () =>
          download('bo-quy-dinh.json', JSON.stringify(rulebook, null, 2), 'application/json'),
        ),
      ),
    ];
  });
}

function shown() {
  const views = tabs({
    label: t('planViews'),
    selected: view,
    onselect: (id) => (view = id),
    items: [
      { id: 'findings', label: `${t('findings')} (${number(answer.findings.length)})`, draw: findingsView },
      { id: 'fixes', label: `${t('fixes')} (${number(answer.fixes.length)})`, draw: fixesView },
      { id: 'rulebook', label: t('ownRulebook'), draw: rulebookView },
    ],
  });
  views.redraw();
  return [
    counts(),
    h(
      'div',
      { class: 'split wide' },
      h(
        'div',
        {},
        legend(),
        h(
          'div',
          { class: 'paper scroll tall', tabindex: '0', role: 'region', 'aria-label': t('planText') },
          highlighted(answer, text),
        ),
      ),
      h('aside', { 'aria-label': t('result') }, h('div', { class: 'inner' }, views.list), views.panels),
    ),
  ];
}

let place = null;
const redraw = () => draw(place);

function draw(panel) {
  place = panel;
  resultPlace = h('div', { class: 'results' });
  const area = h('textarea', {
    id: 'plan-text',
    rows: answer ? '4' : '10',
    value: text,
    spellcheck: 'false',
    lang: 'vi',
    oninput: (event) => (text = event.target.value),
  });
  fill(
    panel,
    h('div', { class: 'lead' }, h('h2', {}, t('planHead')), h('p', {}, t('planLead'))),
    h(
      'div',
      { class: 'source' },
      dropZone({ label: t('dropPlan'), accept: '.txt,.md,.docx,text/plain', onfile: take }),
      h('div', { class: 'field' }, h('label', { for: 'plan-text' }, t('pastePlan')), area),
    ),
    note && h('p', { class: 'note warn' }, t(note)),
    h(
      'div',
      { class: 'actions' },
      button(t('readPlan'), readAndShow, { class: 'primary', id: 'read-plan' }),
      button(
        t('example'),
        async () => {
          text = await examplePlan();
          note = null;
          redraw();
          readAndShow();
        },
        { class: 'example' },
      ),
    ),
    resultPlace,
  );
  if (answer) attempt(resultPlace, shown);
}

export const planReader = { id: 'plan', label: 'planTab', draw };

/** The example, where another part wants a plan. */
export async function takeExamplePlan() {
  text = await examplePlan();
  read();
  return shared.plan;
}
