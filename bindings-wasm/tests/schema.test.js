// Records of forms as schemas: Standard Schema, Standard JSON Schema, and the libraries that take them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { FormApi } from '@tanstack/form-core';
import * as valibot from 'valibot';
import { z } from 'zod';

import * as wardplan from 'wardplan';
import * as small from 'wardplan/meeting';
import * as tasks from 'wardplan/task';

const { meetingSchema, taskSchema } = wardplan;
const options = { rulebook: 'le-chan-2026', asOf: '2026-05-20' };
const good = {
  title: 'Giao ban tuần',
  category: 'meeting',
  kind: 'briefing',
  mode: 'online',
  chair: 'Bà Nguyễn Thị A',
  sessions: [{ start: '2026-06-01T08:00', end: '2026-06-01T10:00' }],
  agenda: [{ kind: 'discussion', minutes: '90' }],
};
const validate = (schema, value) => schema['~standard'].validate(value);
const told = (issues) => issues.map(({ path, rule, code }) => `${path.join('.')} ${rule ?? code}`);

test('a schema has the form that zod and valibot have', () => {
  const theirs = [z.object({ a: z.string() }), valibot.object({ a: valibot.string() })];
  for (const schema of [...theirs, meetingSchema(), taskSchema(), small.meetingSchema(), tasks.taskSchema()]) {
    const standard = schema['~standard'];
    assert.equal(standard.version, 1);
    assert.equal(typeof standard.vendor, 'string');
    const refused = standard.validate(5);
    assert(Array.isArray(refused.issues) && refused.issues.length > 0);
    for (const issue of refused.issues) assert.equal(typeof issue.message, 'string');
    assert.deepEqual(refused.issues[0].path ?? [], []);
  }
  const value = validate(meetingSchema({ options }), good);
  assert.deepEqual(value, { value: good });
});

test('errors block, and all else is a note', () => {
  const late = { ...good, sessions: [{ start: '2026-06-06T08:00', end: '2026-06-06T10:00' }], paperless: false };
  const schema = meetingSchema({ options });
  assert.equal(validate(schema, late).issues, undefined);
  const notes = schema.notes(late);
  assert(told(notes).includes('sessions.0 meeting-on-day-off'), told(notes).join());
  assert(notes.every(({ severity }) => severity !== 'error'));
  const strict = meetingSchema({ options, severity: 'info' });
  assert.deepEqual(told(validate(strict, late).issues), told(notes));
  assert.deepEqual(strict.notes(late), []);
});

test('an issue says its rule, clause, severity and fields, in Vietnamese and in English', () => {
  const long = { ...good, category: 'conference', kind: 'dissemination', sessions: [{ start: '2026-06-01T08:00', end: '2026-06-01T16:00' }] };
  const [issue] = validate(meetingSchema({ options }), long).issues;
  assert.equal(issue.rule, 'meeting-exceeds-limit');
  assert.deepEqual(issue.path, ['sessions']);
  assert.equal(issue.severity, 'error');
  assert.equal(issue.clause, issue.sources.find(({ clause }) => clause).clause);
  assert(issue.reads.some((read) => read.join('.') === 'sessions.0.end'));
  assert.match(issue.message, /^Hội nghị/);
  const [english] = validate(meetingSchema({ options, lang: 'en' }), long).issues;
  assert.match(english.message, /conference/);
  assert.notEqual(issue.help, english.help);
});

test('what cannot be read is told at its field, and hides nothing', () => {
  const draft = { ...good, mode: 'onlin', remoteSites: '12.5', sessions: [{ start: '2026-06-01T10:00', end: '2026-06-01T08:00' }], invitedOn: '0202-05-01' };
  const { issues } = validate(meetingSchema({ options }), draft);
  assert.deepEqual(told(issues), [
    'mode unknown-name',
    'remoteSites wrong-type',
    'sessions.0.end meeting-ends-before-start',
    'invitedOn out-of-range',
  ]);
  const [mode] = issues;
  assert.equal(mode.rule, null);
  assert.equal(mode.severity, 'error');
  assert.match(mode.message, /không phải là/);
  assert.match(mode.help, /online/);
});

test('an empty form is looked at, with blanks, NaN and undefined', () => {
  const empty = { title: '', mode: '', remoteSites: NaN, invitedOn: undefined, sessions: [{ start: '', end: '' }], agenda: [] };
  assert.deepEqual(validate(meetingSchema({ options }), empty), { value: empty });
  assert.deepEqual(validate(taskSchema(), { title: '', assignments: [{ leads: [''] }] }).issues?.length, told(validate(taskSchema(), {}).issues ?? []).length);
});

test('an object comes before its parts, and no path leads into a list that is not there', () => {
  const draft = {
    sessions: [{ start: '2026-06-06T10:00', end: '2026-06-06T08:00' }, { start: '2026-06-06T22:00', end: '2026-06-06T23:00' }, { start: '2026-06-06T22:30', end: 'x' }],
    agenda: 'none',
    participants: 'A',
  };
  for (const [schema, value] of [[meetingSchema({ options, severity: 'info' }), draft], [meetingSchema({ options, severity: 'info' }), {}], [taskSchema({ options, severity: 'info' }), { assignments: '' }]]) {
    const { issues } = validate(schema, value);
    assert(issues.length > 1);
    for (const [at, { path }] of issues.entries()) {
      let inner = value;
      for (const key of path) {
        if (typeof key === 'number') assert(Array.isArray(inner) && key < inner.length, path.join('.'));
        inner = inner?.[key];
      }
      const above = issues.slice(at + 1).filter((later) => later.path.length < path.length && later.path.every((key, step) => key === path[step]));
      assert.deepEqual(told(above), [], path.join('.'));
    }
  }
});

test('the small modules say what the whole package says', () => {
  const draft = { ...good, mode: 'x', agenda: [{ kind: '', minutes: '300' }] };
  const task = { title: 'Rà soát', assignments: [{ leads: ['a', 'b'] }] };
  assert.deepEqual(small.meetingSchema({ options }).look(draft), meetingSchema({ options }).look(draft));
  assert.deepEqual(tasks.taskSchema({ options }).look(task), taskSchema({ options }).look(task));
});

test('other meetings of the day may be looked up as one types', () => {
  const others = ({ room }) => (room === 'P1' ? [{ id: 'HN-2', room, sessions: good.sessions }] : []);
  const schema = meetingSchema({ options, others });
  assert.deepEqual(told(validate(schema, { ...good, room: 'P1' }).issues), ['room room-double-booked']);
  assert.equal(validate(schema, { ...good, room: 'P2' }).issues, undefined);
});

test('options that are not known are refused', () => {
  assert.throws(() => meetingSchema({ lang: 'fr' }), /lang is one of vi, en/);
  assert.throws(() => meetingSchema({ severity: 'fatal' }), /severity/);
  assert.throws(() => taskSchema({ block: ['error'] }), /no option block/);
  assert.throws(() => validate(meetingSchema({ options: { include: ['nope'] } }), {}), wardplan.WardplanError);
});

test('a JSON Schema comes in two drafts, and no other', () => {
  const theirs = toStandardJsonSchema(valibot.object({ a: valibot.string() }))['~standard'].jsonSchema;
  const { jsonSchema } = meetingSchema()['~standard'];
  assert.deepEqual(Object.keys(jsonSchema).sort(), Object.keys(theirs).sort());
  const newer = jsonSchema.input({ target: 'draft-2020-12' });
  const older = jsonSchema.output({ target: 'draft-07' });
  assert.equal(newer.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(older.$schema, 'http://json-schema.org/draft-07/schema#');
  assert.equal(JSON.stringify(older).includes('$defs'), false);
  const references = (schema) => [...JSON.stringify(schema).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path);
  for (const schema of [newer, older]) {
    assert(references(schema).length > 0);
    for (const path of references(schema)) {
      assert(path.split('/').reduce((inner, key) => inner[key], schema), path);
    }
  }
  assert.deepEqual(newer.required, []);
  assert.equal(newer.properties.title.anyOf[0].type, 'string');
  for (const target of ['openapi-3.0', 'draft-04', undefined]) {
    assert.throws(() => jsonSchema.input({ target }), /draft-2020-12 or draft-07/);
    assert.throws(() => theirs.input({ target: 'draft-99' }));
  }
  newer.properties.title = 'changed';
  assert.notEqual(jsonSchema.input({ target: 'draft-2020-12' }).properties.title, 'changed');
});

const shared = { shouldUseNativeValidation: false, fields: {}, names: undefined };

test('react-hook-form places issues where its page says', async () => {
  const resolve = standardSchemaResolver(meetingSchema({ options }));
  assert.deepEqual(await resolve(good, undefined, shared), { values: good, errors: {} });
  const draft = { ...good, category: 'conference', kind: 'dissemination', mode: 'x', sessions: [{ start: '2026-06-01T08:00', end: '2026-06-02T17:00' }] };
  const { errors } = await resolve(draft, undefined, shared);
  assert.match(errors.mode.message, /không phải là/);
  assert.match(errors.sessions.message ?? errors.sessions.root.message, /Hội nghị/);
  // An issue of an object does not take away that of its part.
  const both = { ...draft, sessions: [{ start: '2026-06-01T08:00', end: '2026-06-02T17:00' }, { start: '2026-06-03T08:00', end: '2026-06-03T07:00' }] };
  const nested = (await resolve(both, undefined, shared)).errors.sessions;
  assert(nested[1].end.message && (nested.message ?? nested.root?.message));
});

test('TanStack Form frees an issue of two fields once either is mended', async () => {
  const schema = meetingSchema({ options });
  const form = new FormApi({ defaultValues: good, validators: { onChange: schema } });
  form.mount();
  form.setFieldValue('sessions[0].end', '2026-06-01T07:00');
  assert.equal(form.state.isValid, false);
  const map = form.state.errorMap.onChange;
  assert.equal(map['sessions[0].end'][0].rule, 'meeting-ends-before-start');
  form.setFieldValue('sessions[0].start', '2026-06-01T06:30');
  assert.equal(form.state.isValid, true);
});
