// Writes what takes the room in the module, as a page of the book: `rooms.js NAMES.wasm TOOLCHAIN`.
import { readdirSync, readFileSync } from 'node:fs';

import { readModule } from './wasm.js';

const [file, toolchain] = process.argv.slice(2);
const root = new URL('../../', import.meta.url);
const { imported, sizes, names, data } = readModule(readFileSync(file));

const functions = sizes.map((size, index) => {
  const name = names.get(index + imported) ?? '';
  return { size, name: name.replace(/\[[0-9a-f]+\]/g, '') };
});

/** Where a function belongs: by the trait that it implements, else by the first path in its name. */
function room(name) {
  if (/ as wardplan::json::reader::Read>|^<?wardplan::json::reader/.test(name)) {
    return 'wardplan: json, reading';
  }
  if (/ as wardplan::json::wire::Wire>|serde_core::ser|^wardplan::json::write/.test(name)) {
    return 'wardplan: json, writing and shapes';
  }
  if (/drop_(in_place|glue)/.test(name)) return 'freeing of values';
  const [, krate, module] = name.match(/(wardplan|\b[a-z_]\w*)::(\w+)/) ?? [];
  if (krate === 'wardplan') return `wardplan: ${module}`;
  if (krate === 'alloc') return module === 'collections' ? 'alloc: maps and sets' : 'alloc';
  if (krate === 'core' && /fmt|num/.test(module)) return 'core: numbers and formatting';
  if (krate === 'core' && module === 'slice') return 'core: slices and sorting';
  if (krate === 'core' && module === 'iter') return 'core: iterators';
  if (['core', 'std', 'chrono', 'serde_json', 'dlmalloc', 'wasm_bindgen'].includes(krate)) return krate;
  return 'other';
}

/** How many bytes of the data are the rulebooks, other text, and neither. */
function dataRooms() {
  const folder = new URL('core/rulebooks/', root);
  const rulebooks = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder)))
    .filter((bytes) => data.includes(bytes.subarray(0, 64)))
    .reduce((sum, bytes) => sum + bytes.length, 0);
  const runs = data.toString('latin1').match(/[\x20-\x7e\n\x80-\xff]{4,}/g) ?? [];
  const text = runs.reduce((sum, run) => sum + run.length, 0);
  return [
    ['data: rulebooks', rulebooks],
    ['data: messages, labels, keys and other text', text - rulebooks],
    ['data: tables', data.length - text],
  ];
}

const rooms = new Map(dataRooms());
for (const { size, name } of functions) rooms.set(room(name), (rooms.get(room(name)) ?? 0) + size);
const total = [...rooms.values()].reduce((sum, size) => sum + size, 0);
const number = (value) => value.toLocaleString('en');
const row = ([name, size]) =>
  `| ${name} | ${number(size)} | ${((100 * size) / total).toFixed(1)}% |`;
const largest = functions.toSorted((a, b) => b.size - a.size).slice(0, 20);

console.log(`# What takes the room in the WebAssembly module

Written by \`bindings-wasm/build rooms\` on ${new Date().toISOString().slice(0, 10)} with ${toolchain.replace(/ \(.*/, '')}. Sizes change
with the toolchain: this page is not kept fresh by a test. Bytes are those of the module before
compression; \`bindings-wasm/build sizes\` says what is downloaded. A function stands where its code
comes from: one of the standard library that works on our types stands with the library.

| what | bytes | share |
| --- | ---: | ---: |
${[...rooms].sort((a, b) => b[1] - a[1]).map(row).join('\n')}
${row(['all', total])}

The largest functions:

| function | bytes |
| --- | ---: |
${largest.map(({ name, size }) => `| \`${name.slice(0, 110).replaceAll('|', '\\|')}\` | ${number(size)} |`).join('\n')}`);
