#!/usr/bin/env bash
# Looks for inputs that break the code, and keeps those that reach what no other does:
#   bash tests/fuzz/run.sh [--seconds N] [target …]
# N seconds for each target, 60 unless told. Ends with 1 if anything was found; the input is left in
# build/fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=addin/setup.sh
. addin/setup.sh

all=(adapters allocation explain number payout points quota rank rule threshold tier weighted)
seconds=60
targets=()
while [ $# -gt 0 ]; do
  case "$1" in
    --seconds) [ $# -ge 2 ] || fail "--seconds wants a number"; seconds=$2; shift ;;
    -*) fail "unknown option: $1" ;;
    *) targets+=("$1") ;;
  esac
  shift
done
[ ${#targets[@]} -gt 0 ] || targets=("${all[@]}")

install_packages clang libclang-rt-14-dev
configure fuzz
say "Building the fuzz targets"
cmake --build --preset fuzz --target "${targets[@]/#/fuzz-}"

findings=build/fuzz/findings
mkdir -p "$findings"

statistic() { sed -n "s/^stat::$1: *//p" "$2"; }

# A target's corpus, small again, into the file that is kept.
keep() {
  local minimal=build/fuzz/minimal/$1
  rm -rf "$minimal" && mkdir -p "$minimal"
  "build/fuzz/tests/fuzz/fuzz-$1" -artifact_prefix="$findings/$1-" -set_cover_merge=1 "$minimal" "build/fuzz/corpus/$1" 2>/dev/null
  python3 tests/fuzz/corpus.py pack "tests/fuzz/corpus/$1.hex" "$minimal"
}

say "Fuzzing, $seconds s a target"
found=0
for target in "${targets[@]}"; do
  corpus=build/fuzz/corpus/$target log=build/fuzz/$target.log
  python3 tests/fuzz/corpus.py unpack "tests/fuzz/corpus/$target.hex" "$corpus"
  result=none
  "build/fuzz/tests/fuzz/fuzz-$target" -max_total_time="$seconds" -max_len=400 -timeout=20 -print_final_stats=1 \
    -artifact_prefix="$findings/$target-" "$corpus" >"$log" 2>&1 || { result="see $log"; found=1; }
  printf '%-12s %9s executions, findings: %s\n' "$target" "$(statistic number_of_executed_units "$log")" "$result"
  [ "$result" != none ] || keep "$target"
done
exit "$found"
