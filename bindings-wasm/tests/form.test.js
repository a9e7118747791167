// The modules for one form, beside the module with every operation.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import * as wardplan from 'wardplan';
import * as meeting from 'wardplan/meeting';
import * as task from 'wardplan/task';

test('each has its operation, and nothing else', () => {
  assert.deepEqual(meeting.operations, ['checkMeeting']);
  assert.deepEqual(task.operations, ['checkTask']);
  const names = ['WardplanError', 'callJson', 'init', 'operations', 'setLanguage', 'version'];
  assert.deepEqual(Object.keys(meeting), [...names, 'checkMeeting', 'meetingSchema'].sort());
  assert.deepEqual(Object.keys(task), [...names, 'checkTask', 'taskSchema'].sort());
  assert.equal(meeting.version, wardplan.version);
});

test('an operation of the whole package is refused by name', () => {
  assert.throws(
    () => meeting.callJson('checkMeetings', '{"meetings": []}'),
    (error) => {
      assert(error instanceof wardplan.WardplanError);
      assert.equal(error.code, 'unknown-name');
      assert.equal(error.help.en, 'did you mean `checkMeeting`?');
      return true;
    },
  );
});

test('rules about several records are listed as not looked at, as in the whole package', () => {
  const call = { meeting: { id: 'HN-01', room: 'P.201' } };
  const answer = meeting.checkMeeting(call);
  assert.deepEqual(answer, wardplan.checkMeeting(call));
  const skipped = answer.skipped.find(({ rule }) => rule === 'room-double-booked');
  assert.equal(skipped.reason, 'needsOthers');
});

test('a rulebook of the caller holds, and is checked', () => {
  const limit = (value, clause) => ({
    extends: 'le-chan-2026',
    id: 'phuong',
    version: '1',
    title: { vi: 'Quy chế của phường', en: 'Rules of the ward' },
    parameters: {
      'meeting-limit-briefing': [
        { value, unit: 'halfDays', source: 'qd-45-2018', clause, status: 'assumed' },
      ],
    },
  });
  const check = (module, rulebook) =>
    module.checkMeeting({
      meeting: {
        id: 'HN-01',
        category: 'meeting',
        kind: 'briefing',
        sessions: [{ start: '2026-06-01T07:30', end: '2026-06-01T16:00' }],
      },
      options: { rulebook, include: ['meeting-exceeds-limit'] },
    });
  const loose = limit(2, 'thời gian họp');
  assert.deepEqual(check(meeting, loose), check(wardplan, loose));
  assert.equal(check(meeting, loose).findings.length, 1, 'the stricter layer holds');
  assert.throws(() => check(meeting, limit(1, 'Đ.99')), { code: 'clause-missing' });
});

const entries = ['wardplan', 'wardplan/meeting', 'wardplan/task'];

test('each can be required', () => {
  const required = entries.map(createRequire(import.meta.url));
  for (const module of required) assert.equal(module.version, wardplan.version);
});

test('each has a file of another name, so that a bundler can put them into one folder', () => {
  const all = [...entries, 'wardplan/sheet'];
  const names = all.map((entry) => {
    const browser = new URL('browser.js', import.meta.resolve(entry));
    const [, name] = readFileSync(browser, 'utf8').match(/new URL\('\.\/(\w+\.wasm)'/);
    assert(existsSync(new URL(name, browser)), name);
    return name;
  });
  assert.equal(new Set(names).size, all.length);
});

test('texts of growing size do not take up the memory', async () => {
  for (const [entry, module] of Object.entries({ wardplan, 'wardplan/meeting': meeting })) {
    const glue = `${entry.replace('wardplan/', '')}.js`;
    const { initSync } = await import(new URL(glue, import.meta.resolve(entry)));
    for (let kilobytes = 4; kilobytes < 1024; kilobytes += 4) {
      const text = `{"meeting": {"id": "HN-01"}${' '.repeat(kilobytes * 1024)}}`;
      module.callJson('checkMeeting', text);
    }
    const { byteLength } = initSync().memory.buffer;
    assert(byteLength < 8 << 20, `${entry} has ${byteLength} bytes`);
  }
});
