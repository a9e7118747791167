// After a trap inside a module the next call works: each test runs out of something.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as wardplan from 'wardplan';
import * as meeting from 'wardplan/meeting';
import * as task from 'wardplan/task';

const doors = {
  wardplan: { module: wardplan, operation: 'checkMeetings', call: { meetings: [{ id: 'HN-01' }] } },
  'wardplan/meeting': { module: meeting, operation: 'checkMeeting', call: { meeting: { id: 'HN-01' } } },
  'wardplan/task': { module: task, operation: 'checkTask', call: { task: { id: 'NV-01', title: 'Họp giao ban' } } },
};

for (const [name, { module, operation, call }] of Object.entries(doors)) {
  const glue = `${name.replace('wardplan/', '')}.js`;
  const { initSync } = await import(new URL(glue, import.meta.resolve(name)));

  test(`${name} after running out of memory`, () => {
    const expected = module[operation](call);
    const { memory } = initSync();
    const pages = memory.buffer.byteLength / 65_536;
    // Nothing is left of what the module may ever have.
    memory.grow(65_536 - pages);
    const large = JSON.stringify({ ...call, note: 'x'.repeat(1 << 24) });
    assert.throws(() => module.callJson(operation, large), WebAssembly.RuntimeError);
    assert.deepEqual(module[operation](call), expected);
    assert(initSync().memory.buffer.byteLength / 65_536 <= pages);
  });

  test(`${name} after running out of stack, at any depth`, () => {
    const expected = module[operation](call);
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
        answers.push(module[operation](call));
      } catch (error) {
        thrown.add(error.name);
      }
    }
    descend();
    assert.deepEqual([...thrown], ['RangeError']);
    assert.deepEqual(answers, [expected]);
    assert.deepEqual(module[operation](call), expected);
  });
}
