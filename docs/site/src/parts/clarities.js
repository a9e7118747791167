// The six clarities of each task of a plan as a grid, and the appendix to fill in what is not clear.
import { clarities, tables } from '../engine.js';
import { fill, h } from '../h.js';
import { capital, current, number, t, word } from '../language.js';
import { button, download, table } from '../controls.js';
import { attempt } from '../findings.js';
import { shared } from '../shared.js';
import { title } from '../titles.js';
import { fillIn } from './fill.js';
import { takeExamplePlan } from './plan.js';

const six = ['who', 'what', 'when', 'responsibility', 'authority', 'product'];
const marks = { clear: '✓', missing: '✗', attachmentMissing: '?' };
const state = { task: null };

function tiles(answer, head) {
  return h(
    'dl',
    { class: 'tiles' },
    six.map((key) =>
      h(
        'div',
        {},
        h('dt', {}, head(key)),
        h('dd', {}, `${number(answer.totals[key].clear)}/${number(answer.tasks.length)}`),
      ),
    ),
  );
}

function cell(clarity) {
  return h(
    'td',
    { class: `clarity ${clarity}` },
    h('span', { 'aria-hidden': 'true' }, marks[clarity]),
    h('span', { class: 'hidden' }, word('clarity', clarity)),
  );
}

function grid(answer, head, onchoose) {
  const names = new Map(shared.plan.tasks.map((task) => [task.id, task.title]));
  const line = (task) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row', class: 'task' },
        button(task.task, () => onchoose(task.task), { class: 'link clause', 'aria-label': t('fillTask', task.task) }),
        ' ',
        names.get(task.task) ?? '',
      ),
      six.map((key) => cell(task[key])),
    );
  return table(t('clarityHead'), [head('task'), ...six.map(head)], answer.tasks.map(line), { class: 'grid' });
}

function shown() {
  const first = clarities({ plan: shared.plan });
  const head = (key) => title('clarities', 'tasks', key, first);
  const [top, appendix, below] = [h('div', {}), h('div', {}), h('div', {})];
  let answer = first;
  const csv = () =>
    tables({ operation: 'clarities', answer, lang: current(), csv: current() }).tables.find(
      ({ name }) => name === 'tasks',
    ).csv;
  const drawAppendix = () => fill(appendix, fillIn(answer.template, state, drawAnswer));
  const choose = (id) => {
    state.task = id;
    drawAppendix();
    appendix.scrollIntoView({ block: 'nearest' });
    appendix.querySelector('input').focus();
  };
  function drawAnswer() {
    answer = clarities({ plan: shared.plan });
    fill(top, tiles(answer, head));
    fill(below, grid(answer, head, choose));
  }
  drawAnswer();
  drawAppendix();
  return [
    top,
    h(
      'div',
      { class: 'actions' },
      button(t('saveGrid'), () => download('6-ro.csv', csv(), 'text/csv'), { id: 'save-grid' }),
      button(t('saveAppendix'), () => download('phu-luc-phan-cong.csv', `\ufeff${answer.template}`, 'text/csv'), {
        id: 'save-appendix',
      }),
    ),
    appendix,
    h(
      'ul',
      { class: 'legend' },
      Object.entries(marks).map(([name, mark]) =>
        h(
          'li',
          {},
          h('span', { class: `clarity ${name}`, 'aria-hidden': 'true' }, mark),
          ` ${capital(word('clarity', name))}`,
        ),
      ),
    ),
    below,
  ];
}

function draw(panel) {
  const result = h('div', { class: 'results' });
  fill(
    panel,
    h('div', { class: 'lead' }, h('h2', {}, t('clarityHead')), h('p', {}, t('clarityLead'))),
    !shared.plan &&
      h(
        'div',
        { class: 'empty' },
        h('p', {}, t('noPlan')),
        h(
          'div',
          { class: 'actions' },
          h('a', { class: 'button', href: '#plan' }, t('toPlan')),
          button(
            t('example'),
            async () => {
              await takeExamplePlan();
              draw(panel);
            },
            { class: 'example' },
          ),
        ),
      ),
    result,
  );
  if (shared.plan) attempt(result, shown);
}

export const clarityGrid = { id: 'clarities', label: 'clarityTab', draw };
