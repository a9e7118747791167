// What a page does under a strict content security policy; the runner reads `globalThis.outcome`.
import * as wardplan from '/node_modules/wardplan/browser.js';
import * as meeting from '/node_modules/wardplan/meeting/browser.js';
import * as task from '/node_modules/wardplan/task/browser.js';
import * as sheet from '/node_modules/wardplan/sheet/browser.js';
import { about, canonical, conform, parseLines } from '/tests/conformance.js';

async function everything() {
  const early = messageOf(() => wardplan.rules());
  const missing = await wardplan.init('/missing.wasm').catch((error) => error.message);
  const started = performance.now();
  await Promise.all([wardplan.init(), wardplan.init()]);
  const milliseconds = performance.now() - started;
  const expected = await fetch('/expected.jsonl');
  const lines = parseLines(await expected.text());
  const forms = {};
  for (const [name, module] of Object.entries({ meeting, task })) {
    await module.init();
    forms[name] = conform(module, about(module, lines));
  }
  await sheet.init();
  const workbook = await fetch('/tests/workbooks/ward.xlsx');
  const cells = canonical(sheet.readWorkbook(await workbook.arrayBuffer()));
  return { early, missing, milliseconds, cells, forms, ...conform(wardplan, lines) };
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
