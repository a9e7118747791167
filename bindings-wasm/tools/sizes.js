// Prints what the files of the package weigh, and fails if the module is over the budget:
// `sizes.js FOLDER BYTES`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, budget] = process.argv.slice(2);

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

const module = 'wardplan_bg.wasm';
const glue = ['wardplan.js', 'call.js', 'plain.js', 'error.js', 'limits.js', 'operations.js', 'browser.js'];
const sizes = Object.fromEntries([module, ...glue, 'inline.js'].map((file) => [file, weigh(file)]));
console.table(sizes);
const { brotli } = sizes[module];
if (brotli > Number(budget)) {
  console.error(`${module} has ${brotli} bytes after brotli, more than ${budget}`);
  process.exitCode = 1;
}
