import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

import * as wardplan from 'wardplan';
import * as inline from 'wardplan/inline';

import { canonical } from './conformance.js';

const { callJson, checkMeeting, checkMeetings, measure, operations, rules, version, WardplanError } = wardplan;

/** What a call is refused with. */
function refused(run) {
  try {
    run();
  } catch (error) {
    assert(error instanceof WardplanError, error.stack);
    return error;
  }
  throw new assert.AssertionError({ message: 'nothing was thrown' });
}

/** The problems of a call whose only meeting has this id. */
const problemsOf = (id) => refused(() => checkMeetings({ meetings: [{ id }] })).errors;

test('an error tells every problem, and the first in its message', () => {
  const error = refused(() => checkMeetings({ meetings: [{ idd: 'HN-01' }] }));
  assert(error instanceof Error);
  assert.equal(error.name, 'WardplanError');
  assert.equal(error.code, 'unknown-key');
  assert.equal(error.path, '/meetings/0/idd');
  assert.deepEqual(error.help, { vi: 'có phải định ghi `id`?', en: 'did you mean `id`?' });
  assert.equal(
    error.message,
    '/meetings/0/idd: `idd` is not a key of this object; did you mean `id`? (and 1 more problem)',
  );
  assert.deepEqual(
    error.errors.map((problem) => problem.code),
    ['unknown-key', 'missing-key'],
  );
  const keys = ['code', 'count', 'help', 'message', 'path', 'paths'];
  assert.deepEqual(Object.keys(error.errors[0]).sort(), keys);
  assert.match(error.stack, /^WardplanError: \/meetings/);
});

test('what is wrong alike in many rows is one problem', () => {
  const error = refused(() => checkMeetings({ meetings: Array.from({ length: 1000 }, () => ({})) }));
  assert.equal(error.total, 1000);
  assert.equal(error.errors.length, 1);
  const [{ path, count, paths, message }] = error.errors;
  assert.deepEqual([path, count, paths.length, paths[19]], ['/meetings/*/id', 1000, 20, '/meetings/19/id']);
  assert.deepEqual(message, { vi: 'thiếu mục `id`', en: '`id` is missing' });
});

test('the language of messages is chosen once, and both are always there', () => {
  const say = () => refused(() => checkMeetings({ meetings: [{}] }));
  try {
    wardplan.setLanguage('vi');
    assert.equal(say().message, '/meetings/0/id: thiếu mục `id`');
    assert.match(say().stack, /^WardplanError: .*thiếu/);
    assert.throws(() => wardplan.setLanguage('fr'), TypeError);
    assert.equal(say().message, say().summary.vi);
  } finally {
    wardplan.setLanguage('en');
  }
  assert.equal(say().message, '/meetings/0/id: `id` is missing');
});

test('a path with a line break does not break the error', () => {
  const error = refused(() => checkMeetings({ meetings: [], 'a\nb': 1 }));
  assert.equal(error.path, '/a\nb');
  assert.match(error.message, /^\/a\nb: `a\\?\n?/);
});

test('an unknown operation is an error of the core', () => {
  const error = refused(() => callJson('checkPlans', '{}'));
  assert.equal(error.code, 'unknown-name');
  assert.equal(error.help.en, 'did you mean `checkPlan`?');
});

test('callJson takes text only', () => {
  assert.throws(() => callJson('rules', {}), {
    name: 'TypeError',
    message: 'callJson takes JSON text; pass an object to rules(call)',
  });
});

test('text and object give the same answer, and an absent call is an empty one', () => {
  const call = { meetings: [{ id: 'HN-01', category: 'conference' }] };
  const answer = checkMeetings(call);
  assert.deepEqual(checkMeetings(JSON.stringify(call)), answer);
  assert.equal(callJson('checkMeetings', JSON.stringify(call)), canonical(answer));
  assert.deepEqual(rules(), rules({}));
  assert.equal(refused(() => checkMeetings()).path, '/meetings');
  assert.equal(refused(() => checkMeetings(null)).code, 'wrong-type');
});

test('answers are plain data of the caller', () => {
  const answer = rules();
  assert.equal(Object.getPrototypeOf(answer.rules[0]), Object.prototype);
  answer.rules.length = 0;
  assert.notEqual(rules().rules.length, 0);
  assert.equal(answer.basis.version, version);
});

test('a call is read, never changed', () => {
  const session = Object.freeze({ start: '2026-06-01T08:00', end: undefined });
  const meeting = Object.freeze({ id: 'HN-01', sessions: Object.freeze([session]) });
  assert(checkMeeting(Object.freeze({ meeting })).findings.length > 0);
});

test('the list of operations is frozen and complete', () => {
  assert(Object.isFrozen(operations));
  for (const name of operations) assert.equal(typeof wardplan[name], 'function', name);
});

test('the version is that of the package', () => {
  const manifest = createRequire(import.meta.url)('wardplan/package.json');
  assert.equal(manifest.version, version);
});

test('what JSON has no form for is refused at its place, never changed in silence', () => {
  class Id {}
  const holdsItself = {};
  holdsItself.again = [holdsItself];
  const cases = [
    [new Date(0), 'Date'],
    [new Map([['a', 1]]), 'Map'],
    [new Set(), 'Set'],
    [/x/, 'RegExp'],
    [new Id(), 'Id'],
    [new Uint8Array(2), 'Uint8Array'],
    [Object('HN-01'), 'String'],
    [Promise.resolve(), 'Promise'],
    [() => 'HN-01', 'function'],
    [Symbol('HN-01'), 'symbol'],
  ];
  for (const [id, type] of cases) {
    const [problem] = problemsOf(id);
    assert.equal(problem.code, 'wrong-type');
    assert.equal(problem.path, '/meetings/0/id');
    assert.equal(problem.message.en, `expected a text, found a value of type \`${type}\``);
  }
  const { path, message } = refused(() => checkMeetings({ meetings: [holdsItself] }));
  assert.equal(path, '/meetings/0/again');
  assert.match(message, /`again` is not a key/);
  const circle = [];
  circle.push(circle);
  assert.match(
    refused(() => checkMeetings({ meetings: circle })).message,
    /\/meetings\/0: .* `circular reference`/,
  );
});

test('what has no form in JSON is refused at its place as deep as a call may nest', () => {
  const refusal = (levels, leaf) => {
    let filter = leaf;
    for (let level = 0; level < levels; level += 1) filter = { not: filter };
    const indicators = [{ id: 'X', figure: { share: { denominator: filter } } }];
    const call = { registers: {}, options: { rulebook: { id: 'r', indicators } } };
    const path = `/options/rulebook/indicators/0/figure/share/denominator${'/not'.repeat(levels)}`;
    const problem = refused(() => measure(call)).errors.find((problem) => problem.path === path);
    return `${problem.code}: ${problem.message.en}`;
  };
  // The leaf stands 7 levels below the call, and one more for each `not`.
  assert.match(refusal(57, new Date(0)), /^wrong-type: .* found a value of type `Date`$/);
  assert.match(refusal(57, () => {}), /^wrong-type: .* found a value of type `function`$/);
  assert.equal(refusal(57, NaN), 'float-refused: `NaN` is a float, which is not exact');
  for (const leaf of [new Date(0), NaN, 'text']) assert.match(refusal(58, leaf), /^too-deep: /);
});

test('a text that starts with U+0000 is that text, whatever stands beside it', () => {
  for (const id of ['\0foreign:Date', '\0float:NaN', '\0text:', '\0', '\0foreign']) {
    const [alone, ...others] = problemsOf({ [id]: 1 });
    assert.deepEqual([alone.code, others], ['wrong-type', []]);
    const calls = [{ meeting: { id } }, { meeting: { id, remoteSites: 3n } }];
    for (const call of calls) assert.equal(checkMeeting(call).findings[0].subject, id);
  }
});

test('a date is refused with the text to write in its place', () => {
  const error = refused(() => rules({ options: { asOf: new Date(0) } }));
  assert.equal(error.path, '/options/asOf');
  assert.match(error.message, /such as `"2026-06-09"`, found a value of type `Date`/);
});

test('holes and undefined items of a list are refused; an undefined property is not stated', () => {
  for (const meetings of [[, { id: 'HN-01' }], [undefined]]) {
    const [problem] = refused(() => checkMeetings({ meetings })).errors;
    assert.equal(problem.path, '/meetings/0');
    assert.match(problem.message.en, /found a value of type `undefined`/);
  }
  assert(checkMeetings({ meetings: [{ id: 'HN-01', title: undefined }], plan: undefined }));
});

test('numbers that are not finite are refused, and so are fractions', () => {
  for (const remoteSites of [NaN, Infinity, -Infinity]) {
    const [problem] = refused(() => checkMeeting({ meeting: { id: 'HN-01', remoteSites } })).errors;
    assert.equal(problem.code, 'float-refused');
    assert.equal(problem.path, '/meeting/remoteSites');
    assert.equal(problem.message.en, `\`${remoteSites}\` is a float, which is not exact`);
    assert.equal(problem.help.en, 'leave it out where it is not known');
  }
  const fraction = refused(() => checkMeeting({ meeting: { id: 'HN-01', remoteSites: 0.6 } }));
  assert.equal(fraction.help.en, 'write a whole number');
});

test('a BigInt counts like a number, as far as every language can count', () => {
  const counted = (remoteSites) => checkMeeting({ meeting: { id: 'HN-01', remoteSites } });
  assert.deepEqual(counted(3n), counted(3));
  assert.deepEqual(counted(2n ** 53n - 1n), counted(Number.MAX_SAFE_INTEGER));
  for (const huge of [2n ** 53n, 10n ** 30n, 2 ** 53]) {
    assert.equal(refused(() => counted(huge)).code, 'out-of-range');
  }
  // JavaScript writes it with an exponent.
  assert.equal(refused(() => counted(1e300)).code, 'float-refused');
});

test('every foreign value is told, with what else is wrong', () => {
  const error = refused(() =>
    checkMeetings({ meetings: [{ id: new Date(0), remoteSites: NaN, idd: 1 }] }),
  );
  assert.deepEqual(
    error.errors.map(({ code, path }) => `${code} ${path}`),
    [
      'unknown-key /meetings/0/idd',
      'wrong-type /meetings/0/id',
      'float-refused /meetings/0/remoteSites',
    ],
  );
});

test('an instance with toJSON is not asked for its own idea of itself', () => {
  class Row {
    toJSON() {
      return { id: 'HN-01' };
    }
  }
  assert.match(refused(() => checkMeetings({ meetings: [new Row()] })).message, /type `Row`/);
  const own = { id: 'HN-01', toJSON: () => ({ id: 'HN-02' }) };
  assert.equal(refused(() => checkMeetings({ meetings: [own] })).path, '/meetings/0/toJSON');
});

test('objects without a prototype and of another realm are plain', () => {
  const bare = Object.assign(Object.create(null), { id: 'HN-01' });
  const foreign = runInNewContext('({ meetings: [{ id: "HN-01" }] })');
  assert.deepEqual(checkMeetings({ meetings: [bare] }), checkMeetings(foreign));
});

test('what nests too deep is refused, without using up the stack', () => {
  let deep = 'HN-01';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  assert.equal(refused(() => checkMeetings({ meetings: deep })).code, 'too-deep');
});

test('half of a surrogate pair is refused by both doors, not replaced', () => {
  assert.equal(problemsOf('\ud800')[0].code, 'invalid-json');
  const text = '{"meetings":[{"id":"\ud800"}]}';
  assert.equal(refused(() => callJson('checkMeetings', text)).code, 'invalid-json');
});

test('init is there in every entry, and does nothing where nothing is to do', async () => {
  assert.equal(await wardplan.init(), undefined);
  assert.equal(await inline.init(), undefined);
});

test('the package can be required', () => {
  const required = createRequire(import.meta.url)('wardplan');
  assert.deepEqual(required.rules(), rules());
});

test('the inline entry gives the same answers at once', () => {
  const text = JSON.stringify({ meetings: [{ id: 'HN-01' }] });
  assert.equal(inline.callJson('checkMeetings', text), callJson('checkMeetings', text));
  assert.deepEqual(Object.keys(inline).sort(), Object.keys(wardplan).sort());
});
