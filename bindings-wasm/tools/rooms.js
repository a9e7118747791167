// Writes what takes the room in the modules, as a page of the book:
// `rooms.js TOOLCHAIN NAME=NAMED.wasm...`.
import { readdirSync, readFileSync } from 'node:fs';

import { readModule } from './wasm.js';

const [toolchain, ...files] = process.argv.slice(2);
const root = new URL('../../', import.meta.url);

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
  if (['dlmalloc', 'rlsf'].includes(krate)) return 'the allocator';
  if (['core', 'std', 'chrono', 'wasm_bindgen'].includes(krate)) return krate;
  return 'other';
}

/** How many bytes of the data are the rulebooks, other text, and neither. */
function dataRooms(data) {
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

/** What stands in a module, by room, and its functions. */
function measure(file) {
  const { imported, sizes, names, data } = readModule(readFileSync(file));
  const rooms = new Map(dataRooms(data));
  const functions = sizes.map((size, index) => {
    const name = (names.get(index + imported) ?? '').replace(/\[[0-9a-f]+\]/g, '');
    rooms.set(room(name), (rooms.get(room(name)) ?? 0) + size);
    return { size, name };
  });
  rooms.set('all', [...rooms.values()].reduce((sum, size) => sum + size, 0));
  return { rooms, functions };
}

const modules = files.map((file) => {
  const [name, path] = file.split('=');
  return { name, ...measure(path) };
});
const [{ rooms: largest, functions }] = modules;
const number = (value) => (value ?? 0).toLocaleString('en');
const row = (room) => `| ${room} | ${modules.map(({ rooms }) => number(rooms.get(room))).join(' | ')} |`;
const byRoom = [...largest.keys()].sort((a, b) => largest.get(b) - largest.get(a));
const byFunction = functions.toSorted((a, b) => b.size - a.size).slice(0, 20);

console.log(`# What takes the room in the WebAssembly modules

Written by \`bindings-wasm/build rooms\` on ${new Date().toISOString().slice(0, 10)} with ${toolchain.replace(/ \(.*/, '')}. Sizes change
with the toolchain: this page is not kept fresh by a test. Bytes are those of the modules before
compression; \`bindings-wasm/build sizes\` says what is downloaded. A function stands where its code
comes from: one of the standard library that works on our types stands with the library.

\`all\` is the module of \`wardplan\`, the others are those for one form.

| what | ${modules.map(({ name }) => `\`${name}\``).join(' | ')} |
| --- |${' ---: |'.repeat(modules.length)}
${byRoom.map(row).join('\n')}

The largest functions of \`all\`:

| function | bytes |
| --- | ---: |
${byFunction.map(({ name, size }) => `| \`${name.slice(0, 110).replaceAll('|', '\\|')}\` | ${number(size)} |`).join('\n')}`);
