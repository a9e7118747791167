// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

import { call } from './call.js';
import { record as task } from '../task/record.js';
import { schemaOf } from '../schema.js';

export const version = '0.1.0';

export const operations = Object.freeze([
  'checkTask',
]);

export const checkTask = (input) => call('checkTask', input);

export const taskSchema = schemaOf(task, checkTask);
