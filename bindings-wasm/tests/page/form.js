import { bindForm } from './wardplan/form/index.js';
import { init, meetingSchema } from './wardplan/meeting/browser.js';

await init();
const form = document.querySelector('form');
const taken = [{ id: 'HN-2', title: 'Họp khác', room: 'Phòng 1', sessions: [{ start: '2026-06-01T08:00', end: '2026-06-01T09:00' }] }];
const schema = meetingSchema({ options: { rulebook: 'le-chan-2026', asOf: '2026-05-20' }, others: taken });
globalThis.states = [];
globalThis.saved = 0;
globalThis.bound = bindForm(form, schema, { onChange: (state) => globalThis.states.push(state) });
// What is not stopped would be saved.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  globalThis.saved += 1;
});
document.documentElement.dataset.ready = 'yes';
