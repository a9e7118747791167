// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

import { call } from './call.js';

export const version = '0.1.0';

export const operations = Object.freeze([
  'checkPlan',
  'checkMeetings',
  'checkMeeting',
  'checkTask',
  'checkRulebook',
  'measure',
  'clarities',
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
  'applyFixes',
  'rules',
  'indicators',
  'vocabulary',
  'rulebook',
  'schema',
]);

export const checkPlan = (input) => call('checkPlan', input);
export const checkMeetings = (input) => call('checkMeetings', input);
export const checkMeeting = (input) => call('checkMeeting', input);
export const checkTask = (input) => call('checkTask', input);
export const checkRulebook = (input) => call('checkRulebook', input);
export const measure = (input) => call('measure', input);
export const clarities = (input) => call('clarities', input);
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
export const applyFixes = (input) => call('applyFixes', input);
export const rules = (input) => call('rules', input);
export const indicators = (input) => call('indicators', input);
export const vocabulary = (input) => call('vocabulary', input);
export const rulebook = (input) => call('rulebook', input);
export const schema = (input) => call('schema', input);
