// The report on a plan as a page to print, and its receipt, which anyone can verify.
import { report, verifyReceipt } from '../engine.js';
import { fill, h } from '../h.js';
import { current, number, say, t } from '../language.js';
import { button, download, labelled } from '../controls.js';
import { attempt, problems } from '../findings.js';
import { markdown } from '../markdown.js';
import { shared } from '../shared.js';
import { takeExamplePlan } from './plan.js';
import { optionsOf, takeExampleRegisters } from './register.js';

let pasted = '';

function call() {
  const { conventions, ...options } = optionsOf();
  return { plan: shared.plan, registers: shared.registers, options: { ...options, conventions } };
}

function paper() {
  const given = call();
  const answer = report(given);
  const json = (value) => JSON.stringify(value, null, 2);
  return [
    h(
      'div',
      { class: 'actions' },
      button(t('print'), () => print(), { class: 'primary' }),
      button(t('saveMarkdown'), () => download('bao-cao.md', say(answer.markdown), 'text/markdown'), {
        id: 'save-markdown',
      }),
      button(t('saveReceipt'), () => download('bien-ban.json', json(answer.receipt), 'application/json')),
      button(t('saveData'), () => download('du-lieu.json', json(given), 'application/json')),
    ),
    h('div', { class: 'paper', lang: current() }, markdown(say(answer.markdown))),
    h(
      'section',
      { class: 'card receipt' },
      h('h3', {}, t('receipt')),
      h('p', {}, t('receiptLead')),
      h('pre', { tabindex: '0', role: 'region', 'aria-label': t('receipt'), id: 'receipt' }, json(answer.receipt)),
    ),
    verifier(answer.receipt),
  ];
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(t('notJson'));
  }
}

function verifier(own) {
  const place = h('div', { role: 'status' });
  const area = h('textarea', {
    rows: '6',
    value: pasted,
    spellcheck: 'false',
    id: 'pasted-receipt',
    oninput: (event) => (pasted = event.target.value),
  });
  const verify = () =>
    attempt(place, () => {
      const { matches, differences } = verifyReceipt({ receipt: parsed(pasted), ...call() });
      return [
        h(
          'p',
          { class: `outlook ${matches ? 'onPlan' : 'outOfReach'}` },
          h('strong', {}, matches ? t('matches') : t('differs', number(differences.length))),
        ),
        h(
          'ul',
          {},
          differences.map((difference) => h('li', {}, say(difference.message))),
        ),
      ];
    });
  return h(
    'section',
    { class: 'card verify' },
    h('h3', {}, t('verify')),
    h('p', {}, t('verifyLead')),
    labelled(t('pasteReceipt'), area),
    h(
      'div',
      { class: 'actions' },
      button(t('verifyNow'), verify, { class: 'primary', id: 'verify' }),
      button(
        t('takeThis'),
        () => {
          pasted = JSON.stringify(own, null, 2);
          area.value = pasted;
          fill(place);
        },
        { id: 'take-receipt' },
      ),
    ),
    place,
  );
}

function draw(panel) {
  const result = h('div', { class: 'results' });
  const missing = [!shared.plan && 'noPlan', !shared.registers && 'noRegisters'].filter(Boolean);
  fill(
    panel,
    h('div', { class: 'lead' }, h('h2', {}, t('reportHead')), h('p', {}, t('reportLead'))),
    missing.length > 0 &&
      h(
        'div',
        { class: 'empty' },
        missing.map((key) => h('p', {}, t(key))),
        h(
          'div',
          { class: 'actions' },
          !shared.plan && h('a', { class: 'button', href: '#plan' }, t('toPlan')),
          !shared.registers && h('a', { class: 'button', href: '#register' }, t('toRegister')),
          button(
            t('example'),
            async () => {
              try {
                if (!shared.plan) await takeExamplePlan();
                if (!shared.registers) await takeExampleRegisters();
                draw(panel);
              } catch (error) {
                fill(result, problems(error));
              }
            },
            { class: 'example' },
          ),
        ),
      ),
    result,
  );
  if (missing.length === 0) attempt(result, paper);
}

export const reporter = { id: 'report', label: 'reportTab', draw };
