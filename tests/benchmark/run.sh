#!/usr/bin/env bash
# Builds the benchmarks and prints their tables. Arguments go to the benchmark in Calc, e.g. --family TIER.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=addin/setup.sh
. addin/setup.sh

install_packages libbenchmark-dev python3-uno
configure benchmark
say "Building the benchmarks"
cmake --build --preset benchmark --target kpi-calc-benchmark kpi-core-benchmark kpi-workbook-benchmark kpi-department-benchmark
say "Measuring the functions in Calc"
build/benchmark/tests/benchmark/kpi-calc-benchmark "$@"
say "Measuring the workbooks"
build/benchmark/tests/benchmark/kpi-workbook-benchmark
say "Measuring handing out and taking back"
build/benchmark/tests/benchmark/kpi-department-benchmark
say "Measuring the core"
build/benchmark/tests/benchmark/kpi-core-benchmark
