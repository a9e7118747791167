// After a trap inside the module the next call works: each test runs out of something.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { callJson, checkMeetings, rules } from 'wardplan';

const { initSync } = await import(new URL('wardplan.js', import.meta.resolve('wardplan')));

test('after running out of memory', () => {
  const expected = rules();
  const { memory } = initSync();
  const pages = memory.buffer.byteLength / 65_536;
  // Nothing is left of what the module may ever have.
  memory.grow(65_536 - pages);
  const large = JSON.stringify({ meetings: [], note: 'x'.repeat(1 << 24) });
  assert.throws(() => callJson('checkMeetings', large), WebAssembly.RuntimeError);
  assert.deepEqual(rules(), expected);
  assert.equal(initSync().memory.buffer.byteLength / 65_536, pages);
});

test('after running out of stack, at any depth', () => {
  const call = { meetings: [{ id: 'HN-01', sessions: [{ start: '2026-06-01T10:00' }] }] };
  const expected = checkMeetings(call);
  const thrown = new Set();
  const answers = [];
  function descend() {
    try {
      descend();
    } catch (error) {
      thrown.add(error.name);
    }
    if (answers.length > 0) return;
    try {
      answers.push(checkMeetings(call));
    } catch (error) {
      thrown.add(error.name);
    }
  }
  descend();
  assert.deepEqual([...thrown], ['RangeError']);
  assert.deepEqual(answers, [expected]);
  assert.deepEqual(checkMeetings(call), expected);
});
