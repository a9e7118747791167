// Findings, sources, what was not checked, and what is wrong with a call: in the library's own words.
import { fill, h } from './h.js';
import { capital, names, number, say, t, word } from './language.js';

export const chip = (severity) => h('span', { class: `chip ${severity}` }, capital(word('severity', severity)));

/** The clauses of a finding; reasons of logic have none. */
export function sourceLines(sources) {
  const cited = sources.filter((source) => source.document);
  if (cited.length === 0) return null;
  return h(
    'ul',
    { class: 'sources' },
    cited.map((source) =>
      h(
        'li',
        {},
        `${source.clause}, ${say(source.title)} `,
        h('span', { class: 'status' }, `(${word('certainty', source.status)})`),
      ),
    ),
  );
}

/** A whole finding. `more` is what else the place can do with it. */
export function finding(found, ...more) {
  return h(
    'li',
    { class: `finding ${found.severity}` },
    h(
      'p',
      { class: 'head' },
      chip(found.severity),
      h('strong', {}, say(found.title)),
      found.subjectTitle && h('span', { class: 'subject' }, say(found.subjectTitle)),
    ),
    h('p', {}, say(found.message)),
    h('p', { class: 'help' }, say(found.help)),
    sourceLines(found.sources),
    more,
  );
}

/** How many findings there are of each severity. */
export function countLine(findings) {
  const counted = names('severity')
    .map((severity) => [severity, findings.filter((found) => found.severity === severity).length])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => t('countOf', number(count), word('severity', severity)));
  return counted.length === 0 ? t('noFindings') : counted.join(', ');
}

const order = { error: 0, warning: 1, info: 2 };

export const bySeverity = (findings) => findings.toSorted((a, b) => order[a.severity] - order[b.severity]);

/** What rules could not look at, folded. */
export function skippedList(skipped) {
  if (skipped.length === 0) return null;
  return h(
    'details',
    { class: 'skipped' },
    h('summary', {}, t('notChecked', number(skipped.length))),
    h(
      'ul',
      {},
      skipped.map((entry) => h('li', {}, say(entry.message))),
    ),
  );
}

/** A sentence whose words between backticks are names of the data. */
const withNames = (sentence) => sentence.split('`').map((part, index) => (index % 2 ? h('code', {}, part) : part));

/** What is wrong with a call, or what went wrong otherwise. */
export function problems(error) {
  const lines = error.errors?.map((problem) => {
    const help = say(problem.help);
    const count = problem.count > 1 ? ` (${number(problem.count)})` : '';
    return h(
      'li',
      {},
      withNames(`${capital(say(problem.message))}${count}${help ? `: ${help}` : ''}.`),
      ' ',
      h('code', {}, problem.path),
    );
  });
  return h('div', { class: 'problems', role: 'alert' }, lines ? h('ul', {}, lines) : h('p', {}, error.message));
}

/** Draws, or says why that cannot be. */
export function attempt(place, draw) {
  try {
    return fill(place, draw());
  } catch (error) {
    return fill(place, problems(error));
  }
}
