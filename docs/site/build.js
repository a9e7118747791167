// Builds the page into target/site from the package in bindings-wasm/pkg: `node docs/site/build.js [FOLDER]`.
//
// `index.html` is for a server: modules, and WebAssembly fetched when it is needed. `wardplan.html` is all
// of it in one file, which a browser opens from a disk. Neither may send anything anywhere: the policy of
// the second allows no connection at all.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('.', import.meta.url));
const root = join(site, '../..');
const out = process.argv[2] ?? join(root, 'target/site');
const pkg = join(root, 'bindings-wasm/pkg');
const styles = ['base', 'parts', 'document', 'print'];
const examples = {
  'plan.md': 'core/examples/le_chan/plan.md',
  'register.json': 'core/examples/le_chan/register.json',
  'ward.xlsx': 'tests/workbooks/ward.xlsx',
};
if (!existsSync(join(pkg, 'wardplan_bg.wasm'))) {
  console.error('the package is not there: run bindings-wasm/build first');
  process.exit(1);
}
const esbuild = createRequire(join(root, 'bindings-wasm/package.json'))('esbuild');

const page = readFileSync(join(site, 'index.html'), 'utf8');
const style = styles.map((name) => readFileSync(join(site, `style/${name}.css`), 'utf8')).join('\n');

/** The page with its policy, style and script in their places. */
function filled(policy, styleTag, scriptTag) {
  return page
    .replace('POLICY', policy.join('; '))
    .replace('<!-- style -->', () => styleTag)
    .replace('<!-- script -->', () => scriptTag);
}

function served() {
  cpSync(join(site, 'src'), join(out, 'src'), {
    recursive: true,
    filter: (file) => !file.endsWith('.inline.js'),
  });
  for (const folder of ['.', 'sheet', 'meeting', 'task']) {
    mkdirSync(join(out, 'wardplan', folder), { recursive: true });
  }
  const own = ['browser', 'exports', 'call', 'door', 'plain', 'error', 'limits', 'operations', 'schema', 'wardplan'];
  const files = [...own, 'meeting/record', 'task/record'];
  for (const file of files) cpSync(join(pkg, `${file}.js`), join(out, `wardplan/${file}.js`));
  cpSync(join(pkg, 'wardplan_bg.wasm'), join(out, 'wardplan/wardplan_bg.wasm'));
  cpSync(join(pkg, 'sheet'), join(out, 'wardplan/sheet'), { recursive: true });
  mkdirSync(join(out, 'examples'), { recursive: true });
  for (const [name, from] of Object.entries(examples)) cpSync(join(root, from), join(out, 'examples', name));
  writeFileSync(join(out, 'style.css'), style);
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const link = '<link rel="stylesheet" href="style.css" />';
  writeFileSync(join(out, 'index.html'), filled(policy, link, '<script type="module" src="src/main.js"></script>'));
}

/** For the one file: what is fetched elsewhere comes from the file itself. */
const inlined = {
  name: 'inlined',
  setup(build) {
    build.onResolve({ filter: /\/(engine|examples)\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\.js$/, '.inline.js')),
    }));
    build.onResolve({ filter: /^package:/ }, ({ path }) => ({ path: join(pkg, path.slice(8)) }));
    build.onResolve({ filter: /^example:/ }, ({ path }) => ({ path: join(root, examples[path.slice(8)]) }));
  },
};

async function oneFile() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(site, 'src/main.js')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    loader: { '.wasm': 'binary', '.xlsx': 'binary', '.md': 'text', '.json': 'json' },
    plugins: [inlined],
    logLevel: 'warning',
  });
  // A script in a page may not hold its own end.
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  writeFileSync(
    join(out, 'wardplan.html'),
    filled(policy, `<style>${style}</style>`, `<script type="module">${script}</script>`),
  );
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
served();
await oneFile();
