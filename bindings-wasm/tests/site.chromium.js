// The page of docs/site as it was built, in headless Chromium: every part with its example, by mouse and
// keyboard, in both themes and as one file: `site.chromium.js FOLDER [FOLDER-FOR-PICTURES]`.
//
// It fails on anything in the console, a breach of the policy, a request elsewhere, what axe finds, and a part
// that is wider than a phone.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

import { wordFile } from './word-file.js';

const [folder, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.md': 'text/plain',
  '.json': 'application/json',
};
const parts = ['meeting', 'plan', 'register', 'clarities', 'report', 'catalogue'];

function serve(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  try {
    const body = readFileSync(join(folder, pathname));
    response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Opens the page; what it does wrong by itself is collected in `wrong`. */
async function open(browser, url, given) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...given });
  page.setDefaultTimeout(120_000);
  const wrong = [];
  page.on('console', (message) => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const own = request.url().startsWith(url.startsWith('file:') ? url : new URL('.', url).href);
    if (!own && !/^(blob|data):/.test(request.url())) wrong.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  await page.goto(url);
  await page.getByRole('tab').first().waitFor();
  return { page, wrong };
}

const show = (page, part) => page.locator(`#part-${part}`).click();
const panel = (page, part) => page.locator(`#part-panel-${part}`);

/** What axe finds; in the second theme only colours can be others. */
async function accessible(page, what, rules) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (only) => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      ...(only && { runOnly: only }),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
  }, rules);
  assert.deepEqual(found, [], what);
}

async function byKeyboard(page) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  await page.locator('#part-meeting').focus();
  for (const part of [...parts.slice(1), parts[0]]) {
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement.id), `part-${part}`);
    assert(await panel(page, part).isVisible());
    assert.equal(await page.locator('main > [role=tabpanel]:visible').count(), 1);
  }
  await page.keyboard.press('End');
  assert.equal(await page.evaluate(() => document.activeElement.id), `part-${parts.at(-1)}`);
  await page.keyboard.press('Home');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'part-meeting');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, 'solid', 'the focus is to be seen');
}

async function meeting(page) {
  const place = panel(page, 'meeting');
  await place.locator('.example').click();
  const tooLong = 'Hội nghị (quán triệt) kéo dài 2 buổi, vượt 1 buổi so với giới hạn 1 buổi.';
  const atField = place.locator('form .issues li', { hasText: tooLong });
  assert.equal(await atField.count(), 1);
  const invited = page.locator('#field-meeting-invitedOn');
  const described = await invited.getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${described}"]`).innerText(), /Giấy mời gửi ngày 04\/6\/2026/);
  await page.locator('#field-meeting-sessions-0-end').fill('11:30');
  assert.equal(await atField.count(), 0, 'one half-day is within the limit');
  await page.locator('#field-meeting-sessions-0-end').fill('13:31');
  assert.equal(await atField.count(), 1, 'a minute of the afternoon makes a second half-day');
  // A row that says nothing does not move findings to another row.
  await page.locator('#add-sessions').click();
  await page.locator('#field-meeting-sessions-1-day').fill('2026-06-07');
  await page.locator('#field-meeting-sessions-1-start').fill('08:00');
  await page.locator('#field-meeting-sessions-1-end').fill('09:00');
  await page.locator('#field-meeting-sessions-0-day').fill('');
  const second = place.locator('.record', { has: page.locator('#field-meeting-sessions-1-day') });
  assert.match(await second.innerText(), /ngày nghỉ 07\/6\/2026/);
  await page.locator('#field-meeting-sessions-0-day').fill('2026-06-06');
  await page.getByRole('button', { name: 'Bỏ dòng 2' }).first().click();
  await page.locator('#add-agenda').click();
  assert.equal(await page.locator('#field-meeting-agenda-3-kind').count(), 1);
}

async function plan(page) {
  const place = panel(page, 'plan');
  await place.locator('.example').click();
  const shown = place.locator('.document');
  await shown.waitFor();
  const text = await page.locator('#plan-text').inputValue();
  assert((await shown.evaluate((element) => element.textContent)) === text, 'the text that is shown is whole');
  assert.equal(
    await shown.locator('.read.citation').first().innerText(),
    'Quyết định số 534/QĐ-TTg ngày 31/3/2026 của Thủ tướng Chính phủ',
  );
  for (const [index, link] of (await place.getByRole('button', { name: 'Xem trong văn bản' }).all()).entries()) {
    await link.click();
    const chosen = await page.evaluate(() => document.activeElement.classList.contains('chosen'));
    assert(chosen, `finding ${index} has no place in the text`);
  }
  await place.getByRole('tab', { name: /Đề nghị sửa/ }).click();
  const fixes = place.locator('.fixes li');
  const before = await fixes.count();
  await fixes.nth(1).locator('input').uncheck();
  const kept = await fixes.nth(1).locator('del').innerText();
  const mended = await fixes.nth(0).locator('ins').innerText();
  await page.locator('#apply-fixes').click();
  const after = await page.locator('#plan-text').inputValue();
  assert(after.includes(mended) && after.includes(kept) && !text.includes(mended));
  assert((await fixes.count()) < before);
  await place.getByRole('tab', { name: 'Bộ quy định' }).click();
  assert.match(
    await place
      .getByRole('row', { name: /Mức giảm số lượng hội nghị/ })
      .first()
      .innerText(),
    /ít nhất 10%/,
  );

  const lines = ['KẾ HOẠCH', 'Thực hiện Kết luận số 226-KL/TW ngày 11/12/2025 của Ban Bí thư'];
  await place
    .locator('input[type=file]')
    .setInputFiles({ name: 'ke-hoach.docx', mimeType: 'application/octet-stream', buffer: wordFile(lines) });
  await place.locator('.note.warn').waitFor();
  assert.equal(await page.locator('#plan-text').inputValue(), lines.join('\n'));
  await place.locator('.example').click();
  await place.locator('.document', { hasText: 'PHƯỜNG LÊ CHÂN' }).waitFor();
}

async function register(page) {
  const place = panel(page, 'register');
  await page.locator('#example-workbook').click();
  const card = place.locator('.card', { has: page.getByRole('heading', { name: 'Sổ họp 2026' }) });
  const unread = card
    .getByRole('row', { name: /^D Hình thức/ })
    .locator('td')
    .last();
  assert.equal(await unread.innerText(), '4');
  await card.locator('.term').selectOption('online');
  assert.equal(await unread.innerText(), '0');
  assert.equal(await card.getByRole('cell', { name: /“TT”/ }).count(), 0);
  await card.getByRole('button', { name: 'Bỏ: TT' }).click();
  assert.equal(await unread.innerText(), '4');
  await card.getByRole('combobox', { name: /Ghi chú/ }).selectOption('none');
  assert.equal(await card.locator('.attention').count(), 1);

  const csv =
    'STT;Nội dung;Loại;Hình thức;Bắt đầu;Kết thúc\n1;Giao ban;Họp giao ban;qua Zoom nhé;8h00 ngày 03/6/2026;9h00\n';
  await place
    .locator('input[type=file]')
    .setInputFiles({ name: 'so-hop.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await place.getByText('qua Zoom nhé').first().waitFor();
  assert.match(await place.locator('.terms label').innerText(), /“qua Zoom nhé”/);

  const secret =
    'STT;Nội dung;Loại;Hình thức;Bắt đầu;Kết thúc;Phòng họp;Độ mật\n' +
    '1;Giao ban;Họp giao ban;Trực tiếp;8h00 ngày 03/6/2026;9h00;P1;\n' +
    '2;Chuyên án X;Họp giao ban;kênh riêng;8h30 ngày 03/6/2026;9h30;P1;Mật\n';
  await place
    .locator('input[type=file]')
    .setInputFiles({ name: 'so-mat.csv', mimeType: 'text/csv', buffer: Buffer.from(secret) });
  await place.getByText('so-mat.csv').waitFor();
  for (const view of ['account', 'findings', 'week']) {
    await page.locator(`#register-view-${view}`).click();
    assert.doesNotMatch(await place.innerText(), /Chuyên án|kênh riêng/, view);
  }
  assert.equal(await place.locator('.block.clash').count(), 2);

  await page.locator('#example-registers').click();
  const online = place.locator('.indicator', { has: page.getByRole('heading', { name: 'Tỷ lệ hội nghị trực tuyến' }) });
  // On a phone they stand closed above the figures.
  const choices = place.locator('details', { has: page.getByLabel('Bộ quy định') });
  if (!(await choices.evaluate(({ open }) => open))) await choices.locator('summary').first().click();
  assert.match(await online.innerText(), /55,2% 16\/29[\s\S]*Chưa đủ căn cứ[\s\S]*ít nhất 60%/);
  await page.getByLabel('Cách tính cuộc họp kết hợp').selectOption('inPerson');
  assert.doesNotMatch(await online.innerText(), /Tùy cách tính cuộc họp kết hợp/);
  await page.getByLabel('Cách tính cuộc họp kết hợp').selectOption('');
  await place.getByLabel('Bộ quy định').selectOption('plan');
  assert.equal(await place.locator('[role=alert]').count(), 0);
  assert.match(await online.innerText(), /ít nhất 60%/);
  await place.getByLabel('Bộ quy định').selectOption('le-chan-2026');

  await page.locator('#register-view-findings').click();
  assert((await place.locator('.finding').count()) > 5);
  await page.locator('#register-view-week').click();
  assert.equal(await place.locator('.block.clash').count(), 2);
  await page.locator('#week-after').click();
  assert.equal(await place.locator('.block.clash').count(), 0);
  await page.locator('#week-before').click();

  await page.locator('#register-view-forecast').click();
  const outlook = place.locator('.outlook');
  assert.equal(await outlook.innerText(), 'Đạt nếu điều chỉnh kế hoạch');
  const planned = place.getByRole('row', { name: /^Dự kiến trực tiếp/ });
  assert.match(await planned.innerText(), /7\s+7$/);
  await page.locator('#slider-online').fill('2');
  assert.match(await planned.innerText(), /7\s+5$/);
  assert.equal(await outlook.innerText(), 'Đạt nếu thực hiện đúng kế hoạch');
}

async function clarities(page) {
  const place = panel(page, 'clarities');
  const line = place.getByRole('row', { name: /II\.4\.3/ });
  await line.getByRole('button').click();
  assert.equal(await page.locator('#fill-task').inputValue(), 'II.4.3');
  await page.keyboard.type('Văn phòng HĐND và UBND');
  await place.getByLabel('Thời hạn').fill('thứ Sáu tuần sau');
  await page.keyboard.press('Tab');
  assert.match(await place.locator('[role=alert]').innerText(), /hãy ghi rõ ngày/i);
  assert.equal(await line.locator('td.clear').count(), 2, 'who and what');
  await place.getByLabel('Thời hạn').fill('trước ngày 15/6/2026');
  await page.keyboard.press('Tab');
  assert.equal(await place.locator('[role=alert]').count(), 0);
  assert.equal(await line.locator('td.clear').count(), 3, 'who, what and when');
  const [appendix] = await Promise.all([page.waitForEvent('download'), page.locator('#save-appendix').click()]);
  assert.match(
    readFileSync(await appendix.path(), 'utf8'),
    /II\.4\.3,.*,Văn phòng HĐND và UBND,,trước ngày 15\/6\/2026,/,
  );
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#save-grid').click()]);
  const csv = readFileSync(await saved.path(), 'utf8');
  assert(csv.startsWith('\ufeffSTT,Nhiệm vụ,Rõ người,'));
  assert.equal(csv.trim().split('\r\n').length - 1, await place.locator('tbody tr').count());
}

async function report(page) {
  const place = panel(page, 'report');
  assert.match(await place.locator('.document').innerText(), /BÁO CÁO[\s\S]*16\/29[\s\S]*Đạt/);
  const outcome = place.locator('.verify .outlook');
  await page.locator('#take-receipt').click();
  await page.locator('#verify').click();
  assert.equal(await outcome.innerText(), 'Biên bản khớp với dữ liệu.');
  const area = page.locator('#pasted-receipt');
  await area.fill((await area.inputValue()).replace('"numerator": 16,', '"numerator": 18,'));
  await page.locator('#verify').click();
  assert.equal(await outcome.innerText(), 'Biên bản không khớp ở 1 chỗ.');
  assert.match(
    await place.locator('.verify').innerText(),
    /biên bản ghi 18\/29 \(chưa đủ căn cứ\), tính lại được 16\/29/,
  );
  await area.fill('{');
  await page.locator('#verify').click();
  assert.equal(await place.locator('.verify [role=alert]').count(), 1);
}

async function catalogue(page) {
  const place = panel(page, 'catalogue');
  const all = await place.locator('.catalogue li').count();
  await page.locator('#search').fill('phong hop trung');
  const found = await place.locator('.catalogue > li').allInnerTexts();
  assert(found.length > 0 && found.length < all && found.every((text) => /phòng họp/i.test(text)));
  await page.locator('#search').fill('');
  for (const name of ['Chỉ số', 'Quy ước', 'Văn bản']) {
    await place.getByRole('tab', { name, exact: true }).click();
    assert((await place.locator('.catalogue > li').count()) > 5, name);
  }
  assert.match(await place.innerText(), /30\/2020\/NĐ-CP/);
}

/** A meeting beside those of the register: is its room free? */
async function besideOthers(page) {
  await show(page, 'meeting');
  const place = panel(page, 'meeting');
  await place.locator('.example').click();
  await page.locator('#field-meeting-sessions-0-day').fill('2026-03-05');
  await page.locator('#field-meeting-sessions-0-start').fill('09:00');
  await page.locator('#field-meeting-sessions-0-end').fill('10:00');
  assert.equal(await place.getByText('Trùng phòng họp').count(), 0);
  await page.locator('#field-meeting-room').fill('Phòng họp 2');
  assert((await place.getByText('Trùng phòng họp').count()) > 0);
  await page.locator('#field-meeting-invitedOn').fill('0202-06-04');
  const described = await page.locator('#field-meeting-invitedOn').getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${described}"]`).innerText(), /không hợp lệ/);
}

/** What the words of the page are once it speaks English, and that the work is kept. */
async function inEnglish(page) {
  await page.locator('#language').click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await show(page, 'meeting');
  assert.match(await panel(page, 'meeting').locator('.answer').innerText(), /takes 2 half-days; the limit is 1/);
  assert.equal(await page.locator('#field-meeting-sessions-0-end').inputValue(), '13:31');
  await page.locator('#language').click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'vi');
}

const run = { meeting, plan, register, clarities, report, catalogue };

/** Calls `see` with each part and each of its views. They are shown without a mouse, so that no frame is waited for. */
async function each(page, see) {
  const choose = (tab) => tab.evaluate((element) => element.click());
  for (const part of parts) {
    await choose(page.locator(`#part-${part}`));
    const views = await panel(page, part).getByRole('tab').all();
    for (const view of views.length ? views : [null]) {
      if (view) await choose(view);
      await see(`${part}${view ? `, ${await view.innerText()}` : ''}`);
    }
  }
}

/** Nothing that axe finds; in the second theme only colours can be others. */
const withoutBarriers = (page, name, rules) =>
  each(page, async (view) => {
    await accessible(page, `${name}, ${view}`, rules);
    if (pictures) await picture(page, `${name}, ${view}`);
  });

/** No word is cut off. */
const withinItsWidth = (page, width) =>
  each(page, async (view) => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert(over <= 0, `${view}: ${over} px too wide at ${width}`);
    if (pictures) await picture(page, `${view}, ${width}`);
  });

async function picture(page, name) {
  const file = name.normalize('NFD').replace(/[^\w]+/g, '-');
  await page.screenshot({ path: join(pictures, `${file}.png`), fullPage: true });
}

const server = createServer(serve).listen(0, '127.0.0.1');
await once(server, 'listening');
const served = `http://127.0.0.1:${server.address().port}/index.html`;
const file = pathToFileURL(join(folder, 'wardplan.html')).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const { page, wrong } = await open(browser, served, { colorScheme: 'light' });
  await byKeyboard(page);
  for (const part of parts) {
    await show(page, part);
    await run[part](page);
  }
  await inEnglish(page);
  await besideOthers(page);
  await withoutBarriers(page, 'light');
  await page.locator('#theme').click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await withoutBarriers(page, 'dark', ['color-contrast']);
  assert.deepEqual(wrong, []);
  await page.close();
  console.log('Chromium: the page works from a server');

  for (const width of [390, 768, 1440]) {
    const other = await open(browser, served, { viewport: { width, height: 900 } });
    for (const part of parts) {
      await show(other.page, part);
      await run[part](other.page);
    }
    await withinItsWidth(other.page, width);
    assert.deepEqual(other.wrong, []);
    await other.page.close();
  }
  console.log('Chromium: the page works on a phone, a tablet and a desk');

  // What is fetched there is in the file itself here: both modules and the examples.
  const one = await open(browser, file);
  for (const part of ['plan', 'register', 'report']) {
    await show(one.page, part);
    await run[part](one.page);
  }
  assert.deepEqual(one.wrong, []);
  console.log('Chromium: the page works as one file');

  // Browsers open no modules from a disk: the way out is said.
  const blocked = await browser.newPage();
  await blocked.goto(pathToFileURL(join(folder, 'index.html')).href);
  assert.match(await blocked.locator('body').innerText(), /hãy mở tệp wardplan\.html/);
} finally {
  await browser.close();
  server.close();
}
