// The entry for browsers, from each kind of source; every start is a process of its own.
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

const entry = new URL('browser.js', import.meta.resolve('wardplan'));
const module = new URL('wardplan_bg.wasm', entry);

const sources = {
  bytes: 'bytes',
  'an ArrayBuffer': 'new Uint8Array(bytes).buffer',
  'a compiled module': 'await WebAssembly.compile(bytes)',
  'a response': 'response()',
  'a promise of a response': 'Promise.resolve(response())',
  'a URL': 'new URL(`data:application/wasm;base64,${bytes.toString("base64")}`)',
};

for (const [name, source] of Object.entries(sources)) {
  test(`starts from ${name}`, () => {
    const program = `
      import assert from 'node:assert/strict';
      import { readFileSync } from 'node:fs';
      import { callJson, init, rules } from '${entry}';
      const bytes = readFileSync(new URL('${module}'));
      const response = () => new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
      const early = { message: 'wardplan is not ready: \`await init()\` first' };
      assert.throws(() => rules(), early);
      assert.throws(() => callJson('rules', '{}'), early);
      await assert.rejects(init(new Uint8Array(8)), WebAssembly.CompileError);
      await Promise.all([init(${source}), init(${source})]);
      assert(rules().rules.length > 0);
      await init();
    `;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'pipe' });
  });
}
