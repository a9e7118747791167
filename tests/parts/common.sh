# What the parts of the test run share; sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CARGO_TERM_COLOR=never

part() { # title, command...: runs it, says how long it took
  local title=$1 start=$SECONDS
  shift
  printf '\n== %s\n' "$title"
  "$@"
  printf -- '-- %s: %d s\n' "$title" "$((SECONDS - start))"
}

need() { # command, what to do
  command -v "$1" >/dev/null || {
    echo "$1 is missing: $2" >&2
    exit 1
  }
}

debian() { # file that is needed, package, what to do elsewhere: installs the package where the file is absent
  [[ -x $1 ]] && return
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    echo "$1 is missing: $3" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$2" >/dev/null
}

fingerprint() { # paths...: one word that changes when a file under them does
  git ls-files -co --exclude-standard -z -- "$@" | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

unchanged() { # stamp file, fingerprint: whether what was made from it is still there
  [[ -f $1 && $(<"$1") == "$2" ]]
}

# What Rust answers to every vector: what the other languages are held against.
expected_answers() {
  mkdir -p target/conformance
  cargo run -q -p wardplan-tests --bin expected >target/conformance/expected.jsonl
}
