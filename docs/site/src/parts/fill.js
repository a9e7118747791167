// The appendix of a plan is filled in, task by task: who, with whom, when, what comes of it, and who answers for it.
import { parseDeadline } from '../engine.js';
import { fill, fresh, h } from '../h.js';
import { t } from '../language.js';
import { labelled, select } from '../controls.js';
import { attempt } from '../findings.js';
import { parse } from '../registers.js';
import { shared } from '../shared.js';

const several = (text) =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** How a field of the appendix goes into a task; `due` refuses what is no deadline. */
const writers = [
  (task, text) => assign(task, { leads: several(text) }),
  (task, text) => assign(task, { coordinators: several(text) }),
  (task, text) => (task.due = text ? parseDeadline({ text }).deadline : null),
  (task, text) => (task.deliverables = several(text)),
  (task, text) => (task.accountable = text || null),
  (task, text) => (task.authority = text || null),
];

function assign(task, parts) {
  const [first, ...others] = task.assignments;
  task.assignments = [{ ...first, ...parts }, ...others];
}

/**
 * The fields of one task. `template` is the appendix as the library writes it: its head names the fields, its rows hold
 * what they have. `state.task` is the task that is shown; `changed` draws anew what depends on the plan.
 */
export function fillIn(template, state, changed) {
  const [head, ...rows] = parse(template).filter((row) => row.length > 1);
  const agencies = h(
    'datalist',
    { id: fresh('agencies') },
    shared.plan.agencies.map(({ name }) => h('option', { value: name })),
  );
  const fields = h('div', { class: 'settings' });
  const chosen = () => rows.find(([id]) => id === state.task) ?? rows[0];
  const draw = () => {
    const row = chosen();
    const task = shared.plan.tasks.find(({ id }) => id === row[0]);
    fill(
      fields,
      writers.map((write, index) => {
        const told = h('div', { class: 'issues' });
        const control = h('input', {
          value: row[index + 2] ?? '',
          list: index < 2 ? agencies.id : null,
          autocomplete: 'off',
          onchange: (event) =>
            attempt(told, () => {
              write(task, event.target.value.trim());
              row[index + 2] = event.target.value.trim();
              changed();
              return [];
            }),
        });
        return h('div', { class: 'field' }, labelled(head[index + 2], control), told);
      }),
    );
  };
  draw();
  const choice = select(
    chosen()[0],
    rows.map(([id, title]) => [id, `${id} ${title}`]),
    (id) => {
      state.task = id;
      draw();
    },
    { id: 'fill-task' },
  );
  return h(
    'section',
    { class: 'card' },
    h('h3', {}, t('fillHead')),
    h('p', { class: 'note' }, t('fillLead')),
    agencies,
    h('div', { class: 'field whole' }, h('label', { for: choice.id }, head[1]), choice),
    fields,
  );
}
