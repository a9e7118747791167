// `bindForm` on a plain page in headless Chromium, under a strict policy: every kind of control, what is shown when,
// what is read aloud, submitting and resetting.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = fileURLToPath(new URL('page/', import.meta.url));
const package_ = dirname(fileURLToPath(import.meta.resolve('wardplan')));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const [, inner] = pathname.match(/^\/wardplan\/(.*)/) ?? [];
  try {
    const body = readFileSync(inner === undefined ? join(pages, pathname) : join(package_, inner));
    response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  const wrong = [];
  page.on('console', (message) => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/form.html`);
  await page.locator('html[data-ready=yes]').waitFor();
  const field = (name) => page.locator(`[name="${name}"]`).first();
  /** What a screen reader says of a control, beside its name. */
  const described = (name) =>
    field(name).evaluate((control) =>
      (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id).innerText).join('\n'),
    );
  const invalid = (name) => field(name).getAttribute('aria-invalid');
  const lists = () => page.locator('.wardplan-issues').count();
  const summary = page.locator('.wardplan-summary');

  // Selects have the words of the vocabulary, and one's own empty choice stays.
  assert.deepEqual(await field('category').locator('option').allInnerTexts(), ['', 'Hội nghị', 'Cuộc họp', 'Phiên họp, kỳ họp', 'Chưa phân loại']);
  assert.deepEqual((await field('kind').locator('option').allInnerTexts()).slice(0, 2), ['(chọn)', 'Quán triệt']);
  assert.equal(await field('agenda[0].kind').locator('option').count(), 8);

  // Nobody has typed: nothing is said, although much is missing.
  assert.equal(await lists(), 0);
  assert(await summary.isHidden());
  await field('title').focus();
  await page.keyboard.press('Tab');
  assert.equal(await lists(), 0);

  // Only what rests on the field that was typed in speaks.
  await field('category').selectOption('conference');
  assert.match(await described('kind'), /tính chất/i);
  assert.equal(await described('title'), 'Ví dụ: Giao ban tuần');
  await field('kind').selectOption('dissemination');
  assert.equal(await described('kind'), '');

  // An end before its start stands at the end, is invalid, and goes when the start is mended.
  await field('sessions.0.start').fill('2026-06-01T10:00');
  await field('sessions.0.end').fill('2026-06-01T09:00');
  assert.match(await described('sessions.0.end'), /kết thúc/i);
  assert.equal(await invalid('sessions.0.end'), 'true');
  assert.equal(await field('sessions.0.end').getAttribute('data-wardplan'), 'error');
  await field('sessions.0.start').fill('2026-06-01T08:00');
  assert.equal(await invalid('sessions.0.end'), null);

  // An issue of a list stands at a field within it; a readonly control carries what concerns it.
  await field('sessions.0.end').fill('2026-06-01T17:00');
  assert.match(await described('sessions.0.end'), /Hội nghị/);
  assert.match(await described('room'), /Trùng phòng/);
  assert.equal(await invalid('room'), 'true');
  await field('sessions.0.end').fill('2026-06-01T07:59');
  await field('sessions.0.start').fill('2026-06-01T07:30');
  assert.equal(await described('room'), '');

  // A year that is half typed is told, and a number that is none.
  await field('invitedOn').fill('0202-05-01');
  assert.match(await described('invitedOn'), /năm không nằm trong khoảng/);
  await field('invitedOn').fill('2026-05-20');
  assert.equal(await invalid('invitedOn'), null);
  await field('/agenda/0/minutes').fill('ba mươi');
  assert.match(await described('/agenda/0/minutes'), /số nguyên/);
  await field('/agenda/0/minutes').fill('20');
  assert.equal(await invalid('/agenda/0/minutes'), null);

  // What is worth knowing does not make a control invalid.
  await page.getByLabel('Trực tiếp').check();
  assert.match(await described('mode'), /lý do|trực tiếp/i);
  assert.equal(await invalid('mode'), null);
  assert.equal(await field('mode').getAttribute('data-wardplan'), 'warning');

  // Lists of lines, boxes, and rows as the form holds them.
  await field('participants').fill('Ông A\n\nBà B');
  await field('paperless').check();
  const value = await page.evaluate(() => globalThis.bound.value());
  assert.deepEqual(value.participants, ['Ông A', '', 'Bà B']);
  assert.equal(value.paperless, true);
  assert.deepEqual(value.agenda, [{ kind: '', minutes: '20' }]);
  assert.equal(value.mode, 'inPerson');

  // On submit all is said; what stands in a hidden control is said at the head, and nothing is saved.
  await page.getByRole('button', { name: 'Lưu' }).click();
  assert.equal(await page.evaluate(() => globalThis.saved), 0);
  assert(await summary.isVisible());
  assert.match(await summary.innerText(), /số nguyên/);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'wardplan-summary');
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const found = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  assert.deepEqual(violations, []);

  // Once it is mended the form is taken.
  await page.evaluate(() => {
    document.querySelector('[name=remoteSites]').value = '2';
    globalThis.bound.look();
  });
  assert(!/số nguyên/.test(await summary.innerText()));
  await page.getByRole('button', { name: 'Lưu' }).click();
  assert.equal(await page.evaluate(() => globalThis.saved), 1);

  // To reset is to start anew: nothing is said.
  await page.getByRole('button', { name: 'Nhập lại' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.wardplan-issues').length === 0);
  assert(await summary.isHidden());
  assert.equal(await page.locator('[aria-invalid]').count(), 0);
  assert.equal(await field('title').getAttribute('aria-describedby'), 'hint');
  await field('title').fill('Giao ban');
  assert.equal(await invalid('sessions.0.end'), null);

  // A row that a script adds is a part of the form.
  await page.evaluate(() => {
    document.querySelector('form').insertAdjacentHTML('beforeend', '<label>Kết thúc <input name="sessions.1.end"></label><label>Loại <select name="agenda.1.kind"></select></label>');
    globalThis.bound.look();
  });
  assert.equal(await field('agenda.1.kind').locator('option').count(), 8);
  await field('sessions.1.end').fill('9 giờ');
  assert.match(await described('sessions.1.end'), /ngày giờ/);

  // Names that would reach beyond the record are no fields.
  await page.evaluate(() => document.querySelector('form').insertAdjacentHTML('beforeend', '<input aria-label="x" name="__proto__.polluted" value="1">'));
  await page.evaluate(() => globalThis.bound.look());
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);

  // Let go, the form is as it was.
  await page.evaluate(() => globalThis.bound.unbind());
  assert.equal(await page.locator('.wardplan-issues, .wardplan-summary, [aria-invalid], [data-wardplan]').count(), 0);
  const looks = await page.evaluate(() => globalThis.states.length);
  await field('title').fill('x');
  assert.equal(await page.evaluate(() => globalThis.states.length), looks);

  // A name leads into the record and nowhere else.
  const elsewhere = await page.evaluate(() => {
    const control = document.createElement('input');
    control.name = 'constructor.prototype.seen';
    document.forms[0].append(control);
    const value = globalThis.bound.value();
    control.remove();
    return { own: Object.hasOwn(value, 'constructor'), everywhere: 'seen' in {} };
  });
  assert.deepEqual(elsewhere, { own: true, everywhere: false });
  assert.deepEqual(wrong, []);
  console.log('a plain form is bound in Chromium');
} finally {
  await browser.close();
  server.close();
}
