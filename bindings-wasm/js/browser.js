// The entry for browsers: the module is fetched by `init`.
import { load } from './call.js';

export * from './exports.js';

export async function init(source = new URL('./wardplan_bg.wasm', import.meta.url)) {
  await load(source);
}
