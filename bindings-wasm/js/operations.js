// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

import { call } from './call.js';
import { record as meeting } from './meeting/record.js';
import { record as task } from './task/record.js';
import { schemaOf } from './schema.js';

export const version = '0.1.0';

export const operations = Object.freeze([
  'checkPlan',
  'checkMeetings',
  'checkMeeting',
  'checkTask',
  'checkRulebook',
  'measure',
  'sweep',
  'forecast',
  'reconcile',
  'report',
  'verifyReceipt',
  'clarities',
  'conflicts',
  'comparePlans',
  'diffPlans',
  'workload',
  'calendar',
  'schedule',
  'parseDeadline',
  'parseDocumentNumber',
  'findCitations',
  'resolveDeadline',
  'importPlan',
  'importRegister',
  'applyFixes',
  'rules',
  'indicators',
  'vocabulary',
  'rulebook',
  'planRulebook',
  'schema',
  'template',
  'render',
  'tables',
]);

export const checkPlan = (input) => call('checkPlan', input);
export const checkMeetings = (input) => call('checkMeetings', input);
export const checkMeeting = (input) => call('checkMeeting', input);
export const checkTask = (input) => call('checkTask', input);
export const checkRulebook = (input) => call('checkRulebook', input);
export const measure = (input) => call('measure', input);
export const sweep = (input) => call('sweep', input);
export const forecast = (input) => call('forecast', input);
export const reconcile = (input) => call('reconcile', input);
export const report = (input) => call('report', input);
export const verifyReceipt = (input) => call('verifyReceipt', input);
export const clarities = (input) => call('clarities', input);
export const conflicts = (input) => call('conflicts', input);
export const comparePlans = (input) => call('comparePlans', input);
export const diffPlans = (input) => call('diffPlans', input);
export const workload = (input) => call('workload', input);
export const calendar = (input) => call('calendar', input);
export const schedule = (input) => call('schedule', input);
export const parseDeadline = (input) => call('parseDeadline', input);
export const parseDocumentNumber = (input) => call('parseDocumentNumber', input);
export const findCitations = (input) => call('findCitations', input);
export const resolveDeadline = (input) => call('resolveDeadline', input);
export const importPlan = (input) => call('importPlan', input);
export const importRegister = (input) => call('importRegister', input);
export const applyFixes = (input) => call('applyFixes', input);
export const rules = (input) => call('rules', input);
export const indicators = (input) => call('indicators', input);
export const vocabulary = (input) => call('vocabulary', input);
export const rulebook = (input) => call('rulebook', input);
export const planRulebook = (input) => call('planRulebook', input);
export const schema = (input) => call('schema', input);
export const template = (input) => call('template', input);
export const render = (input) => call('render', input);
export const tables = (input) => call('tables', input);

export const meetingSchema = schemaOf(meeting, checkMeeting);
export const taskSchema = schemaOf(task, checkTask);
