// Runs the JavaScript examples of pages as they stand: `readme.js PAGE...`.
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';

for (const page of process.argv.slice(2)) {
  const examples = [...readFileSync(page, 'utf8').matchAll(/^```js\n(.*?)^```/gms)];
  if (examples.length === 0) throw new Error(`${page} has no JavaScript example`);
  for (const [position, [, example]] of examples.entries()) {
    const file = new URL(`example-${position}.js`, import.meta.url);
    writeFileSync(file, example);
    await import(`${file.href}?${page}`);
    unlinkSync(file);
  }
  console.log(`${page}: ${examples.length} examples`);
}
