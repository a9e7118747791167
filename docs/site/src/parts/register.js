// Registers are read from a workbook or a table: what was understood, and what follows from them.
import { checkMeetings, rulebook } from '../engine.js';
import { exampleRegisters, exampleWorkbook } from '../examples.js';
import { fill, h } from '../h.js';
import { capital, names, number, say, t, word } from '../language.js';
import { button, dropZone, labelled, select, today } from '../controls.js';
import { attempt, bySeverity, countLine, finding, problems, skippedList } from '../findings.js';
import { registersOf, sheetsOf } from '../registers.js';
import { share, shared } from '../shared.js';
import { tabs } from '../tabs.js';
import { account } from './account.js';
import { scorecard } from './scorecard.js';
import { week } from './week.js';
import { whatIf } from './whatif.js';

const state = {
  sheets: [],
  direct: null,
  view: 'account',
  asOf: today(),
  period: today().slice(0, 4),
  rulebook: '',
  baseline: '',
  conventions: {},
  baselines: [],
};
let place = null;
let resultPlace = null;
let views = null;

/** What the options of every call are, from what stands in the fields. */
export function optionsOf() {
  const baselines = state.baselines.filter(
    ({ indicator }) => indicator !== 'conference-reduction' || state.baseline === '',
  );
  const year = Number(state.period.slice(0, 4)) - 1;
  if (state.baseline !== '') baselines.push({ indicator: 'conference-reduction', value: Number(state.baseline), year });
  else if (lastYear(year)) baselines.push({ indicator: 'conference-reduction', fromRegister: true, year });
  return {
    asOf: state.asOf || undefined,
    period: state.period || undefined,
    later: 'leaveOut',
    rulebook: state.rulebook === 'plan' ? shared.layer : state.rulebook || undefined,
    baselines,
    conventions: Object.fromEntries(Object.entries(state.conventions).filter(([, value]) => value)),
  };
}

const lastYear = (year) =>
  shared.registers?.meetings?.some(({ sessions }) => sessions?.[0]?.start?.startsWith(String(year)));

function update() {
  const registers = state.direct ? { ...state.direct } : registersOf(state.sheets);
  if (shared.added.length) registers.meetings = [...(registers.meetings ?? []), ...shared.added];
  share({ registers });
}

/** What was chosen for other registers. */
const forget = () => Object.assign(state, { week: null, sliders: null });

async function take(name, buffer) {
  fill(resultPlace, h('p', { role: 'status' }, t('reading', name)));
  try {
    if (/\.json$/i.test(name)) takeJson(JSON.parse(new TextDecoder().decode(buffer)));
    else {
      state.sheets = await sheetsOf(name, buffer);
      state.direct = null;
      state.baselines = [];
    }
  } catch (error) {
    fill(resultPlace, problems(error));
    return;
  }
  state.view = state.direct ? 'scorecard' : 'account';
  forget();
  update();
  draw(place);
}

/** Registers as JSON, with the options that were used, as the commands take them. */
function takeJson({ registers, options }) {
  state.direct = registers;
  state.sheets = [];
  state.asOf = options?.asOf ?? state.asOf;
  state.period = options?.period ?? state.period;
  state.rulebook = options?.rulebook ?? '';
  state.baselines = options?.baselines ?? [];
  state.baseline = '';
}

export async function takeExampleRegisters() {
  takeJson(await exampleRegisters());
  state.view = 'scorecard';
  forget();
  update();
}

function settings() {
  const set = (key) => (value) => {
    state[key] = value;
    views?.redraw();
  };
  const convention = (name) =>
    labelled(
      capital(word('convention', name)),
      select(
        state.conventions[name] ?? '',
        [['', t('byRulebook')], ...names(name).map((value) => [value, capital(word(name, value))])],
        (value) => {
          state.conventions[name] = value;
          views?.redraw();
        },
      ),
    );
  const layers = ['kl-226', 'le-chan-2026', 'vn-state'].map((id) => [
    id === 'kl-226' ? '' : id,
    say(rulebook({ id }).rulebook.title),
  ]);
  if (shared.layer) layers.push(['plan', t('readPlanLayer')]);
  const given = state.baselines.find(({ indicator, value }) => indicator === 'conference-reduction' && value);
  const wide = matchMedia('(width >= 62rem)').matches;
  return h(
    'details',
    { class: 'card choices', open: wide },
    h('summary', {}, t('settings')),
    h(
      'div',
      { class: 'settings' },
      labelled(
        t('asOf'),
        h('input', { type: 'date', value: state.asOf, onchange: (event) => set('asOf')(event.target.value) }),
      ),
      labelled(
        t('period'),
        h('input', { value: state.period, size: '8', onchange: (event) => set('period')(event.target.value.trim()) }),
        t('periodNote'),
      ),
      labelled(t('rulebook'), select(state.rulebook, layers, set('rulebook'))),
      labelled(
        t('baseline'),
        h('input', {
          type: 'number',
          min: '0',
          step: '1',
          value: state.baseline,
          placeholder: given ? String(given.value) : null,
          onchange: (event) => set('baseline')(event.target.value),
        }),
        t('baselineNote'),
      ),
      convention('hybridCountsAs'),
      convention('unclassifiedCountsAs'),
    ),
  );
}

function findingsView(panel) {
  attempt(panel, () => {
    const meetings = shared.registers.meetings ?? [];
    const options = {
      asOf: state.asOf || undefined,
      rulebook: optionsOf().rulebook,
      conventions: optionsOf().conventions,
    };
    let answer;
    let note = null;
    try {
      answer = checkMeetings({ meetings, plan: shared.plan, options });
    } catch (error) {
      // Rows of days after the day of the data: what needs no such day is checked, and the rest is told.
      if (error.code !== 'after-as-of') throw error;
      answer = checkMeetings({ meetings, plan: shared.plan, options: { ...options, asOf: undefined } });
      note = problems(error);
    }
    return [
      note,
      h('p', { class: 'count', role: 'status' }, countLine(answer.findings)),
      h(
        'ol',
        { class: 'findings' },
        bySeverity(answer.findings)
          .slice(0, 300)
          .map((found) => finding(found)),
      ),
      answer.findings.length > 300 && h('p', { class: 'note' }, t('firstOnly', number(300))),
      skippedList(answer.skipped),
    ];
  });
}

function counts() {
  return h(
    'dl',
    { class: 'tiles' },
    Object.entries(shared.registers)
      .filter(([, rows]) => rows?.length)
      .map(([name, rows]) =>
        h('div', {}, h('dt', {}, capital(word('register', name))), h('dd', {}, number(rows.length))),
      ),
  );
}

function shown() {
  const again = () => {
    update();
    drawViews();
  };
  const accountView = (panel) => {
    const told = account(state.sheets, again);
    return fill(panel, told.length ? told : h('p', {}, t('noSheets')));
  };
  const weekView = (panel) =>
    attempt(panel, () => week(shared.registers.meetings ?? [], shared.plan, state, () => weekView(panel)));
  views = tabs({
    label: t('registerViews'),
    selected: state.view,
    onselect: (id) => (state.view = id),
    name: 'register-view',
    items: [
      { id: 'account', label: t('account'), draw: accountView },
      {
        id: 'scorecard',
        label: t('scorecard'),
        draw: (panel) => attempt(panel, () => scorecard(shared.registers, shared.plan, optionsOf())),
      },
      { id: 'findings', label: t('findings'), draw: findingsView },
      { id: 'week', label: t('week'), draw: weekView },
      {
        id: 'forecast',
        label: t('forecast'),
        draw: (panel) => attempt(panel, () => whatIf(shared.registers, shared.plan, optionsOf(), state)),
      },
    ],
  });
  views.redraw();
  return [counts(), settings(), h('div', { class: 'inner' }, views.list), views.panels];
}

const drawViews = () => attempt(resultPlace, shown);

function draw(panel) {
  place = panel;
  resultPlace = h('div', { class: 'results' });
  fill(
    panel,
    h('div', { class: 'lead' }, h('h2', {}, t('registerHead')), h('p', {}, t('registerLead'))),
    dropZone({
      label: t('dropWorkbook'),
      accept: '.xlsx,.xlsb,.xls,.ods,.csv,.tsv,.json',
      onfile: async (file) => take(file.name, await file.arrayBuffer()),
    }),
    h(
      'div',
      { class: 'actions' },
      button(t('exampleWorkbook'), async () => take('ward.xlsx', await exampleWorkbook()), {
        class: 'example',
        id: 'example-workbook',
      }),
      button(
        t('exampleRegisters'),
        async () => {
          await takeExampleRegisters();
          draw(place);
        },
        { class: 'example', id: 'example-registers' },
      ),
    ),
    resultPlace,
  );
  if (shared.registers) drawViews();
}

export const registerReader = { id: 'register', label: 'registerTab', draw };
