// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

import { call } from './call.js';
import { record as meeting } from '../meeting/record.js';
import { schemaOf } from '../schema.js';

export const version = '0.1.0';

export const operations = Object.freeze([
  'checkMeeting',
]);

export const checkMeeting = (input) => call('checkMeeting', input);

export const meetingSchema = schemaOf(meeting, checkMeeting);
