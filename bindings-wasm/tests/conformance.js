// Every vector through the package: by JSON text, and by objects. Runs in Node and in a browser.

/** JSON with keys in the order of their UTF-16 code units, and nothing that could be left out. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/** The lines about the operations of a module for one form. */
export const about = (form, lines) => lines.filter(({ operation }) => form.operations.includes(operation));

/** What every line of the expected answers gives in this language. */
export function conform(wardplan, lines) {
  const counts = {};
  const failures = [];
  for (const { vector, operation, text, textOnly, answer } of lines) {
    const doors = (counts[operation] ??= { text: 0, objects: 0 });
    const compare = (door, found) => {
      if (found === answer) doors[door] += 1;
      else failures.push(`${vector}, by ${door}: ${difference(answer, found)}`);
    };
    compare('text', answered(wardplan, () => wardplan.callJson(operation, text)));
    if (textOnly === null) {
      const call = JSON.parse(text);
      compare('objects', answered(wardplan, () => canonical(wardplan[operation](call))));
      if (canonical(call) !== canonical(JSON.parse(text))) failures.push(`${vector}: the call was changed`);
    }
  }
  return { counts, failures: [...failures, ...uncovered(wardplan, Object.keys(counts))] };
}

/** Every record of the vectors by itself: a module for one form answers as the whole package does. */
export function agree(wardplan, form, lines) {
  const [operation] = form.operations;
  const [list, key] = operation === 'checkMeeting' ? ['meetings', 'meeting'] : ['tasks', 'task'];
  const counts = { answers: 0, errors: 0 };
  const failures = [];
  for (const { vector, text, textOnly } of lines) {
    if (textOnly !== null) continue;
    const { registers, plan, ...call } = JSON.parse(text);
    // Names of indicators would be refused here.
    const options = { ...call.options, include: [], exclude: [] };
    const agencies = call.agencies ?? plan?.agencies ?? [];
    for (const record of [call, registers, plan].flatMap((holder) => holder?.[list] ?? [])) {
      const one = { [key]: record, agencies, options };
      const [whole, found] = [wardplan, form].map((module) =>
        answered(module, () => canonical(module[operation](one))),
      );
      counts[whole.startsWith('{"basis"') ? 'answers' : 'errors'] += 1;
      if (found !== whole) failures.push(`${vector}, ${record?.id}: ${difference(whole, found)}`);
    }
  }
  return { ...counts, failures };
}

/** The answer, or the errors in its place. */
function answered(wardplan, run) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof wardplan.WardplanError)) return `${error.name}: ${error.message}`;
    return canonical({ errors: error.errors, total: error.total });
  }
}

/** Operations that are not exported, and functions that no vector calls. */
function uncovered(wardplan, called) {
  const other = ['callJson', 'init', 'setLanguage', 'WardplanError', 'meetingSchema', 'taskSchema'];
  const exported = Object.keys(wardplan).filter(
    (name) => typeof wardplan[name] === 'function' && !other.includes(name),
  );
  return [
    ...[...called, ...wardplan.operations]
      .filter((name) => !exported.includes(name))
      .map((name) => `${name} is not exported`),
    ...exported.filter((name) => !called.includes(name)).map((name) => `no vector calls ${name}`),
    ...exported.filter((name) => !wardplan.operations.includes(name)).map((name) => `${name} is not listed`),
  ];
}

function difference(expected, found) {
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 40), at + 80);
  return `\n  expected …${around(expected)}…\n  found    …${around(found)}…`;
}

/** The lines of the file of expected answers. */
export const parseLines = (jsonl) =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Prints what came of a run, and tells whether all is well. */
export function report(where, { counts, failures }) {
  for (const failure of failures) console.error(failure);
  const sum = (door) => Object.values(counts).reduce((total, doors) => total + doors[door], 0);
  console.log(`${where}: ${sum('text')} by text, ${sum('objects')} by objects, ${failures.length} failed`);
  return failures.length === 0;
}
