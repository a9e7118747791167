// Every vector in Node, Deno or Bun: `conformance.node.js EXPECTED.jsonl COUNTS.json`.
import { readFileSync, writeFileSync } from 'node:fs';

import * as wardplan from 'wardplan';

import { conform, parseLines, report } from './conformance.js';

const [expected, counts] = process.argv.slice(2);
const result = conform(wardplan, parseLines(readFileSync(expected, 'utf8')));
writeFileSync(counts, `${JSON.stringify(result.counts, null, 2)}\n`);
const where = ['Deno', 'Bun'].find((name) => name in globalThis) ?? 'Node';
process.exitCode = report(where, result) ? 0 : 1;
