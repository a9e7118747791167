// Where a browser may get the module. Compiled, never run.
import { init } from 'wardplan';

init('/assets/wardplan_bg.wasm') satisfies Promise<void>;
init(new URL('/assets/wardplan_bg.wasm', document.baseURI));
init(fetch('/assets/wardplan_bg.wasm'));
init(new Request('/assets/wardplan_bg.wasm'));
init(new ArrayBuffer(8));
init(await WebAssembly.compile(new Uint8Array()));
