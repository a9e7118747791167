// The entry for Node, Deno and Bun: the module is read from beside this file, so that everything
// works without waiting.
import { readFileSync } from 'node:fs';

import { start } from './call.js';

start(readFileSync(new URL('./wardplan_bg.wasm', import.meta.url)));

export * from './exports.js';

export async function init() {}
