// Prints what the files of the package weigh, and fails if a module is over its budget:
// `sizes.js FOLDER wardplan=BYTES FORM=BYTES...`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, ...budgets] = process.argv.slice(2);

function weigh(file) {
  const bytes = readFileSync(join(folder, file));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

const sizes = {};
for (const budget of budgets) {
  const [module, most] = budget.split('=');
  const file = join(module === 'wardplan' ? '' : module, `${module}_bg.wasm`);
  sizes[file] = { ...weigh(file), budget: Number(most) };
  if (sizes[file].brotli > sizes[file].budget) {
    console.error(`${file} has ${sizes[file].brotli} bytes after brotli, more than ${most}`);
    process.exitCode = 1;
  }
}
const glue = ['wardplan', 'call', 'door', 'plain', 'error', 'limits', 'operations', 'exports', 'browser', 'schema', 'inline'];
for (const file of glue.map((name) => `${name}.js`)) sizes[file] = weigh(file);
console.table(sizes);
