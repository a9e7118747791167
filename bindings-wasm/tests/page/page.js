// What a page does under a strict content security policy; the runner reads `globalThis.outcome`.
import * as wardplan from '/node_modules/wardplan/browser.js';
import { conform, parseLines } from '/tests/conformance.js';

async function everything() {
  const early = messageOf(() => wardplan.rules());
  const missing = await wardplan.init('/missing.wasm').catch((error) => error.message);
  const started = performance.now();
  await Promise.all([wardplan.init(), wardplan.init()]);
  const milliseconds = performance.now() - started;
  const expected = await fetch('/expected.jsonl');
  const { counts, failures } = conform(wardplan, parseLines(await expected.text()));
  return { early, missing, milliseconds, counts, failures };
}

function messageOf(run) {
  try {
    run();
    return 'nothing was thrown';
  } catch (error) {
    return error.message;
  }
}

globalThis.outcome = everything();
