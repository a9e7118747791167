// Every vector in Node, Deno or Bun: `conformance.node.js EXPECTED.jsonl COUNTS.json`.
import { readFileSync, writeFileSync } from 'node:fs';

import * as wardplan from 'wardplan';
import * as meeting from 'wardplan/meeting';
import * as task from 'wardplan/task';

import { about, agree, conform, parseLines, report } from './conformance.js';

const [expected, counts] = process.argv.slice(2);
const lines = parseLines(readFileSync(expected, 'utf8'));
const result = conform(wardplan, lines);
writeFileSync(counts, `${JSON.stringify(result.counts, null, 2)}\n`);
const where = ['Deno', 'Bun'].find((name) => name in globalThis) ?? 'Node';
const forms = Object.entries({ meeting, task }).map(([name, module]) => {
  const { answers, errors, failures } = agree(wardplan, module, lines);
  for (const failure of failures) console.error(failure);
  console.log(`${where}, wardplan/${name}: as the whole package in ${answers} answers and ${errors} errors`);
  return report(`${where}, wardplan/${name}`, conform(module, about(module, lines))) && answers > 500 && failures.length === 0;
});
process.exitCode = report(where, result) && forms.every(Boolean) ? 0 : 1;
