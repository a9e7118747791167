// The entry for pages without a server: the module stands in the file itself, as base64. The build
// puts its bytes in place of the import.
import bytes from './wardplan_bg.wasm';

import { start } from './call.js';

start(bytes);

export * from './exports.js';

export async function init() {}
