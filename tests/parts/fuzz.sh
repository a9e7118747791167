#!/usr/bin/env bash
# The fuzz targets, from the calls and texts of the vectors on: so many runs of each, or for longer with
# `RUNS=10000000 ./tests/run fuzz`. What a target fails on is left in `target/fuzz/failed`.
. "$(dirname "$0")/common.sh"

need cargo "install Rust 1.88 or later"
debian "${CXX:-/usr/bin/c++}" g++ "install a C++ compiler: the fuzzer is built from its sources"
host=$(rustc -vV | sed -n 's/^host: //p')
seeds=target/fuzz/seeds

# What `cargo fuzz` does without an address sanitizer: the library has no unsafe code.
build() {
  local coverage="-Cpasses=sancov-module -Ccodegen-units=1 --cfg fuzzing" option
  for option in level=4 inline-8bit-counters pc-table trace-compares; do
    coverage+=" -Cllvm-args=-sanitizer-coverage-$option"
  done
  CARGO_TARGET_DIR=target/fuzz RUSTFLAGS=$coverage \
    cargo build -q --locked --release --manifest-path tests/fuzz/Cargo.toml --target "$host"
}

fuzz() { # target, runs, longest input
  local log=target/fuzz/$1.log
  mkdir -p "target/fuzz/found/$1" target/fuzz/failed
  if ! "target/fuzz/$host/release/$1" -runs="$2" -max_len="$3" -seed=1 -timeout=10 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix=target/fuzz/failed/ \
    "target/fuzz/found/$1" "$seeds/$1" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    exit 1
  fi
  sed -n 's/^stat::number_of_executed_units: */inputs: /p; s/^stat::new_units_added: */new paths: /p' "$log"
}

part "what fuzzing starts from" cargo run -q -p wardplan-tests --bin seeds "$seeds"
part "fuzz targets" build
part "fuzz: calls" fuzz call "${RUNS:-20000}" 20000
part "fuzz: texts" fuzz text "${RUNS:-5000}" 4000
part "fuzz: tables as text" fuzz csv "${RUNS:-5000}" 4000
part "fuzz: workbooks" fuzz workbook "${RUNS:-5000}" 20000
