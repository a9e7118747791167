// The entry for browsers, from each kind of source; every start is a process of its own.
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

const entries = {
  wardplan: { operation: 'rules', call: '{}' },
  'wardplan/meeting': { operation: 'checkMeeting', call: '{"meeting":{"id":"HN-01"}}' },
  'wardplan/task': { operation: 'checkTask', call: '{"task":{"id":"NV-01","title":"Họp giao ban"}}' },
};

const sources = {
  bytes: 'bytes',
  'an ArrayBuffer': 'new Uint8Array(bytes).buffer',
  'a compiled module': 'await WebAssembly.compile(bytes)',
  'a response': 'response()',
  'a promise of a response': 'Promise.resolve(response())',
  'a URL': 'new URL(`data:application/wasm;base64,${bytes.toString("base64")}`)',
};

for (const [entry, { operation, call }] of Object.entries(entries)) {
  for (const [name, source] of Object.entries(sources)) {
    test(`${entry} starts from ${name}`, () => starts(entry, operation, call, source));
  }
}

function starts(name, operation, call, source) {
  const entry = new URL('browser.js', import.meta.resolve(name));
  const module = new URL(`${name.replace('wardplan/', '')}_bg.wasm`, entry);
  const program = `
    import assert from 'node:assert/strict';
    import { readFileSync } from 'node:fs';
    import { callJson, init, ${operation} } from '${entry}';
    const bytes = readFileSync(new URL('${module}'));
    const response = () => new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
    const early = { message: 'wardplan is not ready: \`await init()\` first' };
    assert.throws(() => ${operation}(${call}), early);
    assert.throws(() => callJson('${operation}', '${call}'), early);
    await assert.rejects(init(new Uint8Array(8)), WebAssembly.CompileError);
    await Promise.all([init(${source}), init(${source})]);
    assert.equal(${operation}(${call}).basis.rulebook, 'kl-226');
    await init();
  `;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'pipe' });
}
