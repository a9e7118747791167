#!/usr/bin/env bash
# The Python package: built and installed as a user would, then its tests, types and vectors.
. "$(dirname "$0")/common.sh"

need python3 "install Python 3.10 or later, with venv"
need cargo "install Rust 1.88 or later"
venv=target/venv
python=$venv/bin/python

tools() {
  local wanted="pip mypy==2.4.1 pytest==9.2.0 hypothesis==6.170.15 pydantic==2.14.3 msgspec==0.22.0 openpyxl==3.1.5 polars==2.1.0 pandas==2.3.3 pyarrow==26.0.1 duckdb==2.0.1 python-docx==1.2.0 pypdf==7.1.1 xlsxwriter==3.3.1 altair==6.3.0 vl-convert-python==1.9.0.post1 nbclient==0.11.0 ipykernel==7.4.0"
  if ! unchanged "$venv/tools" "$wanted"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    # shellcheck disable=SC2086 # several words
    "$python" -m pip install -q --upgrade $wanted
    echo "$wanted" >"$venv/tools"
  fi
}

package() {
  local print
  print=$(fingerprint Cargo.toml Cargo.lock core/src core/rulebooks core/tables core/Cargo.toml README.md bindings-python/src bindings-python/python bindings-python/*.toml)
  if unchanged "$venv/package" "$print"; then
    echo "the installed package is up to date"
  else
    rm -rf target/wheels-python
    "$python" -m pip wheel -q --no-deps -w target/wheels-python ./bindings-python
    "$python" -m pip install -q --force-reinstall --no-deps target/wheels-python/*.whl
    echo "$print" >"$venv/package"
  fi
  local size
  size=$(stat -c %s target/wheels-python/*.whl)
  printf 'wheel: %d KB\n' "$((size / 1000))"
  ((size < 4000000)) || {
    echo "the wheel has more than 4 MB" >&2
    exit 1
  }
}

# Shown, and held to nothing: the machine may do something else.
import_time() {
  for _ in 1 2 3; do
    "$python" -c 'import time; start = time.process_time(); import wardplan; print(f"import: {(time.process_time() - start) * 1000:.0f} ms of the processor")'
  done
}

# Days and times are those of Vietnam, wherever the machine stands: east and west of where the other tests run.
zones() {
  local zone
  for zone in Asia/Ho_Chi_Minh America/Los_Angeles; do
    TZ=$zone "$python" -c 'import time; assert time.timezone in (-25200, 28800), "this machine knows no time zones"'
    echo "TZ=$zone"
    TZ=$zone "$python" -m pytest -q -p no:cacheprovider bindings-python/tests/test_{reading,read_plan,workbook,csv,excel,plot}.py
  done
}

recipe() {
  bash -n bindings-python/wheels
  if command -v shellcheck >/dev/null; then
    shellcheck bindings-python/wheels
  fi
}

types() {
  # Outside the source tree, so that the installed package is what is looked at.
  (cd "$venv" && bin/python -m mypy.stubtest wardplan._wardplan)
  (cd "$venv" && bin/python -m mypy --strict -p wardplan)
  (cd "$venv" && bin/python -m mypy --strict ../../bindings-python/tests/typing_facts.py)
}

part "tools for Python" tools
part "the Python package, as a user installs it" package
part "what importing takes" import_time
part "the recipe of the wheels" recipe
part "tests of the Python package" env TZ=UTC "$python" -m pytest -q -p no:cacheprovider bindings-python/tests tests/readme.py tests/notebooks.py
part "the same in other time zones" zones
part "types of the Python package" types
part "what Rust answers" expected_answers
part "vectors in Python" "$python" bindings-python/tests/conformance.py target/conformance/expected.jsonl target/conformance/python.json
