// Every vector in headless Chromium, and a page that is opened from a file:
// `conformance.chromium.js EXPECTED.jsonl COUNTS.json [SCREENSHOT.png]`.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

import { chromium } from 'playwright-core';

import { report } from './conformance.js';

const [expected, counts, screenshot] = process.argv.slice(2);
const root = new URL('..', import.meta.url);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'";

/** Serves the project that the package is installed in, and the expected answers. */
function serve(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = pathname === '/expected.jsonl' ? expected : new URL(`.${pathname}`, root);
  try {
    const body = readFileSync(file);
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

const server = createServer(serve).listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage();
  page.on('console', (message) => {
    // One module is missing on purpose.
    if (!message.location().url.endsWith('/missing.wasm')) console.error(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/tests/page/index.html`);
  const outcome = await page.evaluate(() => globalThis.outcome);
  assert.match(outcome.early, /`await init\(\)` first/);
  assert.match(outcome.missing, /404/);
  assert.equal(outcome.cells, readFileSync(new URL('tests/workbooks/ward.json', root), 'utf8').trimEnd());
  console.log(`init() took ${outcome.milliseconds.toFixed(0)} ms`);
  writeFileSync(counts, `${JSON.stringify(outcome.counts, null, 2)}\n`);
  const forms = Object.entries(outcome.forms).map(([name, form]) => report(`Chromium, wardplan/${name}`, form));
  process.exitCode = report('Chromium', outcome) && forms.every(Boolean) ? 0 : 1;

  await page.goto(new URL('tests/page/file.html', root).href);
  const shown = await page.locator('dl').innerText();
  assert.match(shown, /kéo dài 2 buổi, vượt 1 buổi so với giới hạn 1 buổi/);
  console.log('Chromium: a page that is opened from a file works');
  if (screenshot) await page.screenshot({ path: screenshot });
} finally {
  await browser.close();
  server.close();
}
