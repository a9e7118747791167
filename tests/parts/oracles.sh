#!/usr/bin/env bash
# What others have computed: lunar dates and days off against other packages, and calendar files
# opened by one.
. "$(dirname "$0")/common.sh"

need python3 "install Python 3.10 or later, with venv"
need cargo "install Rust 1.88 or later"
venv=target/oracle-venv
wanted="lunar-vn==1.4.0 holidays==0.109 icalendar==7.3.0"

tools() {
  if ! unchanged "$venv/tools" "$wanted"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    # shellcheck disable=SC2086 # several words
    "$venv/bin/python" -m pip install -q $wanted
    echo "$wanted" >"$venv/tools"
  fi
}

lunar() {
  cargo run -q -p wardplan-tests --bin lunar | "$venv/bin/python" tests/oracles/lunar.py
}

part "tools for oracles" tools
part "lunar dates against lunar-vn and holidays" lunar
part "days off against holidays" "$venv/bin/python" tests/oracles/days_off.py
part "calendar files in icalendar" "$venv/bin/python" tests/oracles/ics.py
