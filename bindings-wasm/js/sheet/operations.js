import { run } from './call.js';
import * as glue from './sheet.js';

export const readWorkbook = (file) => JSON.parse(run(glue.readWorkbook, bytesOf(file)));

export const templateWorkbook = (register) => run(glue.templateWorkbook, String(register));

function bytesOf(file) {
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  if (ArrayBuffer.isView(file)) return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  throw new TypeError('readWorkbook takes the bytes of a file; of a File, pass `await file.arrayBuffer()`');
}
