#!/usr/bin/env bash
# The library itself: unit tests, properties, examples, vectors, rules, the command line.
. "$(dirname "$0")/common.sh"

need cargo "install Rust 1.88 or later"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# cargo test, with its output kept so that the tests can be counted at the end.
tests() {
  cargo test -q "$@" 2>&1 | tee -a "$log"
}

# The main job as a user runs it, in both languages; it must not fail and must not be empty.
main_job() {
  local out
  out=$(mktemp -d)
  cargo run -q --release --example le_chan >"$out/vi.txt"
  cargo run -q --release --example le_chan -- --lang en >"$out/en.txt"
  cargo run -q --release --example le_chan -- --json >"$out/report.json"
  cargo run -q --release --example le_chan -- --ics "$out/plan.ics" >/dev/null
  grep -q "^BEGIN:VCALENDAR" "$out/plan.ics"
  wc -l "$out"/*.txt
  rm -r "$out"
}

part "unit tests, properties and documentation examples of the library" tests -p wardplan --all-features
part "the library without its features" tests -p wardplan --no-default-features --test bare
part "vectors, rules and the command line" tests -p wardplan-tests
part "the main job" main_job
passed=$(sed -n 's/^test result: ok\. \([0-9]*\) passed.*/\1/p' "$log" | awk '{ sum += $1 } END { print sum + 0 }')
printf '\nrust: %d passed, 0 failed\n' "$passed"
