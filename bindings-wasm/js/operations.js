import { call } from './call.js';
export const version = '0.1.0';
export const checkMeetings = (input) => call('checkMeetings', input);
