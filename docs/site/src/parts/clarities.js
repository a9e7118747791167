// The six clarities of each task of a plan, as a grid.
import { clarities, tables } from '../engine.js';
import { fill, h } from '../h.js';
import { capital, current, number, t, word } from '../language.js';
import { button, download, table } from '../controls.js';
import { attempt } from '../findings.js';
import { shared } from '../shared.js';
import { title } from '../titles.js';
import { takeExamplePlan } from './plan.js';

const six = ['who', 'what', 'when', 'responsibility', 'authority', 'product'];
const marks = { clear: '✓', missing: '✗', attachmentMissing: '?' };

function grid() {
  const answer = clarities({ plan: shared.plan });
  const names = new Map(shared.plan.tasks.map((task) => [task.id, task.title]));
  const head = (key) => title('clarities', 'tasks', key, answer);
  const csv = () => tables({ operation: 'clarities', answer, lang: current(), csv: current() }).tables.find(({ name }) => name === 'tasks').csv;
  return [
    h('dl', { class: 'tiles' }, six.map((key) => h('div', {}, h('dt', {}, head(key)),
      h('dd', {}, `${number(answer.totals[key].clear)}/${number(answer.tasks.length)}`)))),
    h('div', { class: 'actions' },
      button(t('saveGrid'), () => download('6-ro.csv', csv(), 'text/csv'), { id: 'save-grid' }),
      button(t('saveAppendix'), () => download('phu-luc-phan-cong.csv', `\ufeff${answer.template}`, 'text/csv'))),
    h('ul', { class: 'legend' }, Object.entries(marks).map(([name, mark]) => h('li', {}, h('span', { class: `clarity ${name}`, 'aria-hidden': 'true' }, mark), ` ${capital(word('clarity', name))}`))),
    table(t('clarityHead'), [head('task'), ...six.map(head)], answer.tasks.map((task) => h('tr', {},
      h('th', { scope: 'row', class: 'task' }, h('span', { class: 'clause' }, task.task), ' ', names.get(task.task) ?? ''),
      six.map((key) => h('td', { class: `clarity ${task[key]}` },
        h('span', { 'aria-hidden': 'true' }, marks[task[key]]), h('span', { class: 'hidden' }, word('clarity', task[key])))))), { class: 'grid' }),
  ];
}

function draw(panel) {
  const result = h('div', { class: 'results' });
  fill(panel,
    h('div', { class: 'lead' }, h('h2', {}, t('clarityHead')), h('p', {}, t('clarityLead'))),
    !shared.plan && h('div', { class: 'empty' }, h('p', {}, t('noPlan')),
      h('div', { class: 'actions' },
        h('a', { class: 'button', href: '#plan' }, t('toPlan')),
        button(t('example'), async () => {
          await takeExamplePlan();
          draw(panel);
        }, { class: 'example' }))),
    result);
  if (shared.plan) attempt(result, grid);
}

export const clarityGrid = { id: 'clarities', label: 'clarityTab', draw };
