// The scorecard: every indicator with its figure, what is asked for, and the verdict.
import { measure } from '../engine.js';
import { h } from '../h.js';
import { capital, number, say, t, word } from '../language.js';
import { sourceLines } from '../findings.js';

/** A share as a bar with a mark at the target; the figures stand beside it as text. */
function bar({ numerator, denominator, target }) {
  const wanted = /^(\d+)%$/.exec(target?.value ?? '');
  if (!wanted || !denominator) return null;
  const share = Math.min(100, (100 * numerator) / denominator);
  const element = h(
    'div',
    { class: 'bar', 'aria-hidden': 'true' },
    h('span', { class: 'filled' }),
    h('span', { class: 'mark' }),
  );
  element.firstChild.style.inlineSize = `${share}%`;
  element.lastChild.style.insetInlineStart = `${Math.min(100, Number(wanted[1]))}%`;
  return element;
}

function figure({ numerator, denominator, share }) {
  if (numerator === null || denominator === 0) return h('strong', {}, '–');
  const count = denominator === null || !share ? number(numerator) : `${number(numerator)}/${number(denominator)}`;
  return share ? [h('strong', {}, say(share)), ` ${count}`] : h('strong', {}, count);
}

function card(result) {
  const { target } = result;
  return h(
    'article',
    { class: `card indicator ${result.verdict}` },
    h('h3', {}, say(result.title)),
    h('p', { class: 'figure' }, figure(result)),
    bar(result),
    h(
      'p',
      { class: 'verdict' },
      h('span', { class: `chip ${result.verdict}` }, capital(say(result.verdictTitle))),
      target && h('span', {}, `${word('comparator', target.comparator)} ${target.value}`),
    ),
    result.reason && h('p', { class: 'note' }, capital(word('reason', result.reason))),
    h(
      'details',
      {},
      h('summary', {}, t('howComputed'), h('span', { class: 'hidden' }, `: ${say(result.title)}`)),
      h(
        'ul',
        {},
        result.explanation.map((step) => h('li', {}, say(step))),
      ),
      sourceLines(result.sources),
    ),
  );
}

export function scorecard(registers, plan, options) {
  const { results } = measure({ registers, plan, options });
  const order = { notMet: 0, insufficientBasis: 1, met: 2, notApplicable: 3 };
  const shown = results
    .filter(({ reason }) => reason !== 'noData')
    .toSorted((a, b) => order[a.verdict] - order[b.verdict]);
  const without = results.filter(({ reason }) => reason === 'noData');
  return [
    h('div', { class: 'cards' }, shown.map(card)),
    without.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, `${capital(word('reason', 'noData'))} (${number(without.length)})`),
        h(
          'ul',
          {},
          without.map((result) => h('li', {}, say(result.title))),
        ),
      ),
  ];
}
