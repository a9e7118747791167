#!/usr/bin/env bash
# The npm package: built and installed as a user would, then its tests, types and vectors, in Node,
# Deno, Bun and Chromium.
. "$(dirname "$0")/common.sh"

need cargo "install Rust 1.88 or later"
need node "install Node 20.19 or later"
need npm "install Node 20.19 or later, with npm"
node -e 'process.exitCode = parseInt(process.versions.node) < 20 ? 1 : 0' || {
  echo "Node $(node --version) is too old: install Node 20.19 or later" >&2
  exit 1
}
root=$PWD
bin=$root/bindings-wasm/node_modules/.bin
project=$root/target/npm
runtimes=$root/target/runtimes
export CHROMIUM=${CHROMIUM-/usr/bin/chromium}

package() {
  local print
  print=$(fingerprint Cargo.toml Cargo.lock LICENSE-* core/src core/rulebooks core/tables core/Cargo.toml bindings-wasm ':!bindings-wasm/tests')
  if [[ -d bindings-wasm/pkg ]] && unchanged "$project/package" "$print"; then
    echo "the installed package is up to date"
  else
    bindings-wasm/build package
    rm -rf "$project"
    mkdir -p "$project"
    (cd bindings-wasm/pkg && npm pack --silent --pack-destination "$project")
    echo '{"private": true, "type": "module"}' >"$project/package.json"
    (cd "$project" && npm install --silent ./wardplan-*.tgz)
    ln -s "$root"/bindings-wasm/node_modules/{axe-core,playwright-core,valibot,zod,react,react-hook-form,@hookform,@tanstack,@valibot} "$project/node_modules/"
    echo "$print" >"$project/package"
  fi
  # The tests stand beside the installed package, so that they find it as a user's code does.
  rm -rf "$project/tests"
  cp -r bindings-wasm/tests "$project/tests"
  cp -r tests/workbooks "$project/tests/workbooks"
}

chromium() {
  debian "$CHROMIUM" chromium "install Chromium, or say in CHROMIUM where it is"
}

form() {
  "$bin/publint" run "$project"/wardplan-*.tgz --strict
  # The modules themselves have no types: what they are depends on the bundler.
  "$bin/attw" "$project"/wardplan-*.tgz --profile esm-only --quiet \
    --exclude-entrypoints ./wardplan_bg.wasm ./meeting/meeting_bg.wasm ./task/task_bg.wasm ./sheet/sheet_bg.wasm
}

types() {
  "$bin/tsc" -p "$project/tests/types"
  "$bin/tsc" -p "$project/tests/types/tsconfig.browser.json"
}

in_project() { # program, arguments...
  local program=$1
  shift
  node "$project/tests/$program" "$@"
}

# Deno and Bun come from npm, apart from the tools of the build: npm writes no lock for Deno that
# `npm ci` takes.
runtimes() {
  local wanted="deno@2.9.6 bun@1.4.5"
  unchanged "$runtimes/tools" "$wanted" && return
  rm -rf "$runtimes"
  mkdir -p "$runtimes"
  echo '{"private": true}' >"$runtimes/package.json"
  # shellcheck disable=SC2086 # several words
  (cd "$runtimes" && npm install --loglevel=error --save-exact $wanted)
  echo "$wanted" >"$runtimes/tools"
}

# With leave to read and write, and without any for the entry that carries the module in itself.
in_deno() {
  local deno=$runtimes/node_modules/.bin/deno
  (cd "$project/tests" && "$deno" test --no-prompt --allow-all --no-check --quiet unit.test.js trap.test.js form.test.js sheet.test.js)
  "$deno" run --no-prompt --allow-read --allow-write "$project/tests/conformance.node.js" \
    target/conformance/expected.jsonl target/conformance/deno.json
  echo "import { rules } from 'wardplan/inline'; rules();" >"$project/tests/inline.js"
  "$deno" run --no-prompt "$project/tests/inline.js"
}

in_bun() {
  local bun=$runtimes/node_modules/.bin/bun
  # Of the three Bun alone ends a test by the clock: after 5 s, which a busy machine needs.
  (cd "$project/tests" && "$bun" test --timeout 600000 ./unit.test.js ./trap.test.js ./form.test.js ./sheet.test.js)
  "$bun" "$project/tests/conformance.node.js" \
    target/conformance/expected.jsonl target/conformance/bun.json
}

form_in_a_page() {
  in_project form.chromium.js
}

page() {
  node docs/site/build.js "$root/target/site"
  in_project site.chromium.js "$root/target/site"
}

part "the npm package, as a user installs it" package
part "form of the npm package" form
part "types of the npm package" types
part "tests of the npm package" node --test --test-reporter=dot "$project/tests/"
part "JavaScript examples" in_project readme.js README.md bindings-wasm/README.md docs/tables.md docs/forms.md
part "what Rust answers" expected_answers
part "vectors in Node" in_project conformance.node.js target/conformance/expected.jsonl target/conformance/node.json
part "Deno and Bun are there" runtimes
part "tests and vectors in Deno" in_deno
part "tests and vectors in Bun" in_bun
part "Chromium is there" chromium
part "vectors in Chromium" in_project conformance.chromium.js target/conformance/expected.jsonl target/conformance/chromium.json
part "a plain form, in Chromium" form_in_a_page
part "the page, in Chromium" page
part "what the npm package weighs" bindings-wasm/build sizes
