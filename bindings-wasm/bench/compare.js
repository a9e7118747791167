// Meetings checked per second, in one run, best of three: `compare.js MEETINGS.json`.
import { readFileSync } from 'node:fs';

import { callJson, checkMeetings } from 'wardplan';

import { valibotProblems, zodProblems } from './schemas.js';

const text = readFileSync(process.argv[2], 'utf8');
const call = JSON.parse(text);
const all = call.meetings.length;

const contestants = {
  'wardplan, JSON text to JSON text': () =>
    callJson('checkMeetings', text).match(/"rule":"[a-z-]+","severity"/g).length,
  'wardplan, JSON text to objects': () => checkMeetings(text).findings.length,
  'wardplan, objects to objects': () => checkMeetings(call).findings.length,
  'valibot, JSON text to issues': () => valibotProblems(JSON.parse(text)),
  'valibot, objects to issues': () => valibotProblems(call),
  'zod, JSON text to issues': () => zodProblems(JSON.parse(text)),
  'zod, objects to issues': () => zodProblems(call),
  'JSON.parse alone': () => JSON.parse(text).meetings.length && 0,
};

const rows = Object.entries(contestants).map(([name, run]) => {
  let best = Infinity;
  let found;
  for (let turn = 0; turn < 3; turn += 1) {
    const start = performance.now();
    found = run();
    best = Math.min(best, performance.now() - start);
  }
  return { name, found, perSecond: Math.round((1000 * all) / best), milliseconds: Math.round(best) };
});

const [{ perSecond: ours }] = rows;
console.log(`${all} meetings, ${Math.round(text.length / all)} characters each, Node ${process.versions.node}`);
console.table(
  Object.fromEntries(
    rows.map(({ name, found, perSecond, milliseconds }) => [
      name,
      { milliseconds, 'meetings/s': perSecond, ratio: (perSecond / ours).toFixed(2), found },
    ]),
  ),
);
console.log('wardplan runs every rule on meetings; the others only what schemas.js can express of them.');
