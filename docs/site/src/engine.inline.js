// The library, carried by the page itself.
import bytes from 'package:sheet/sheet_bg.wasm';
import * as module from 'package:sheet/browser.js';

export * from 'package:inline.js';

/** The module that reads spreadsheets, started when the first file is dropped. */
export async function sheet() {
  await module.init(bytes);
  return module;
}
