// Where a browser may get the module, and what binds a form. Compiled, never run.
import { init, meetingSchema } from 'wardplan';
import { type BoundForm, bindForm } from 'wardplan/form';

init('/assets/wardplan_bg.wasm') satisfies Promise<void>;
init(new URL('/assets/wardplan_bg.wasm', document.baseURI));
init(fetch('/assets/wardplan_bg.wasm'));
init(new Request('/assets/wardplan_bg.wasm'));
init(new ArrayBuffer(8));
init(await WebAssembly.compile(new Uint8Array()));

// A form of the page, and what is known of it.
const form = document.createElement('form');
const bound: BoundForm<{ readonly room?: unknown }> = bindForm(form, meetingSchema(), {
  summary: document.body,
  onChange: ({ visible }) => console.log(visible.map(({ path }) => path.join('.'))),
});
bound.value().room;
// @ts-expect-error a form, and no other element
bindForm(document.body, meetingSchema());
