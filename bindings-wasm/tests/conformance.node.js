// Every vector in Node: `conformance.node.js EXPECTED.jsonl COUNTS.json`.
import { readFileSync, writeFileSync } from 'node:fs';

import * as wardplan from 'wardplan';

import { conform, parseLines, report } from './conformance.js';

const [expected, counts] = process.argv.slice(2);
const result = conform(wardplan, parseLines(readFileSync(expected, 'utf8')));
writeFileSync(counts, `${JSON.stringify(result.counts, null, 2)}\n`);
process.exitCode = report('Node', result) ? 0 : 1;
