#!/usr/bin/env bash
# Builds and runs all tests. Arguments go to ctest, e.g. -R threshold, or -C Long -L long.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=addin/setup.sh
. addin/setup.sh

# Of the long run only.
tools=()
case " $* " in *" Long "*) tools=(clang-tidy) ;; esac
install_packages "${tools[@]}"
configure dev
say "Building everything"
cmake --build --preset dev
say "Running the tests"
# Tests that need an office wait for it a third of their time.
ctest --preset dev --parallel "$(($(nproc) + 1))" "$@"
