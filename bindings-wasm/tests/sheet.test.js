// The module for spreadsheet files: the cells of every workbook of the repository.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import * as wardplan from 'wardplan';
import * as sheet from 'wardplan/sheet';

import { canonical } from './conformance.js';

const folder = new URL('workbooks/', import.meta.url);
const bytesOf = (name) => readFileSync(new URL(name, folder));

/** The cells that stand beside a workbook. */
function cellsBeside(name) {
  const own = new URL(`${name}.json`, folder);
  const shared = new URL(`${name.split('.')[0]}.json`, folder);
  return readFileSync(existsSync(own) ? own : shared, 'utf8').trimEnd();
}

test('it can be required', () => {
  const required = createRequire(import.meta.url)('wardplan/sheet');
  assert.deepEqual(Object.keys(required).sort(), Object.keys(sheet).sort());
});

const names = readdirSync(folder).filter((name) => /\.(xlsx|xlsb|ods|xls)$/.test(name));

test('every workbook gives the same bytes as in Rust', () => {
  assert(names.length >= 12);
  for (const name of names) {
    const bytes = bytesOf(name);
    const book = sheet.readWorkbook(bytes);
    assert.equal(canonical(book), cellsBeside(name), name);
    assert.deepEqual(sheet.readWorkbook(new Uint8Array(bytes).buffer), book, name);
  }
});

test('a register goes from a file to its rows', () => {
  const [{ rows }] = sheet.readWorkbook(bytesOf('ward.xlsb')).sheets;
  const answer = wardplan.importRegister({ register: 'meetings', rows, idPrefix: '2026-' });
  assert.equal(answer.rows.length, 16);
  assert.equal(answer.rows[0].sessions[0].start, '2026-01-04T08:30');
});

test('a template is the same bytes every time and reads back', () => {
  const bytes = sheet.templateWorkbook('meetings');
  assert(bytes instanceof Uint8Array);
  assert.deepEqual(sheet.templateWorkbook('meetings'), bytes);
  const [{ rows }] = sheet.readWorkbook(bytes).sheets;
  const { columns } = wardplan.importRegister({ register: 'meetings', rows });
  assert(columns.every(({ field }) => field !== null));
  assert.throws(
    () => sheet.templateWorkbook('meeting'),
    (error) => error instanceof wardplan.WardplanError && error.code === 'unknown-name',
  );
});

test('what is no workbook is told with the way out', () => {
  const read = () => sheet.readWorkbook(bytesOf('refused/protected.xlsx'));
  assert.throws(read, (error) => {
    assert(error instanceof wardplan.WardplanError);
    assert.equal(error.summary.vi, 'tệp có mật khẩu bảo vệ; hãy bỏ mật khẩu rồi lưu lại tệp');
    return true;
  });
  assert.throws(() => sheet.readWorkbook('ward.xlsx'), TypeError);
});

test('files with other bytes are read or refused, and leave the module as it was', () => {
  const before = canonical(sheet.readWorkbook(bytesOf('kinds.xlsx')));
  for (let round = 0; round < 20; round += 1) {
    const bytes = bytesOf('ward.xlsx');
    bytes[round * 37 + 60] ^= 0xff;
    try {
      sheet.readWorkbook(bytes);
    } catch (error) {
      assert(error instanceof wardplan.WardplanError, error.stack);
    }
  }
  assert.equal(canonical(sheet.readWorkbook(bytesOf('kinds.xlsx'))), before);
});
