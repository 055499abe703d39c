# Sourced by start.sh and tests/run.sh: makes sure that what the build needs is there, and installs
# only what is missing. Debian and its relatives; elsewhere it says what is wanted.
# shellcheck shell=bash

say() { printf '\n==> %s\n' "$*"; }
fail() { printf '\nkpi-for-calc: %s\n' "$*" >&2; exit 1; }

# LibreOffice and its tools read and write file names in the encoding of the locale.
case "$(locale charmap 2>/dev/null)" in
  UTF-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "only root can do this, and there is no sudo: $*"
  fi
}

is_installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# A package that others merely mention is no error to apt-cache, but it shows nothing.
is_known() { [ -n "$(apt-cache show "$1" 2>/dev/null)" ]; }

is_new_enough() { dpkg --compare-versions "$(dpkg-query -W -f '${Version}' "$1" 2>/dev/null)" ge 1.81; }

# Debian numbers its Boost packages. 1.81 or later will do, so where 1.81 is gone, the unnumbered one.
boost_package() {
  local numbered="libboost${1:+-$1}1.81-dev" plain="libboost${1:+-$1}-dev"
  if is_installed "$numbered"; then echo "$numbered"
  elif is_installed "$plain" && is_new_enough "$plain"; then echo "$plain"
  elif is_known "$plain" && ! is_known "$numbered"; then echo "$plain"
  else echo "$numbered"; fi
}

# Arguments, here and below: packages that are wanted besides.
wanted_packages() {
  echo g++ make cmake ninja-build binutils \
    libreoffice-calc libreoffice-dev libreoffice-l10n-zh-cn fonts-liberation fonts-noto-cjk \
    libgtest-dev libgmock-dev librapidcheck-dev poppler-utils python3 "$@"
  boost_package ""
  boost_package json
  boost_package program-options
}

missing_packages() {
  local package
  for package in $(wanted_packages "$@"); do is_installed "$package" || printf '%s ' "$package"; done
}

install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is no Debian system: these packages or their equivalents must be there: $(wanted_packages "$@" 2>/dev/null | tr '\n' ' ')"
    return 0
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  say "Installing packages"
  as_root apt-get update -qq || fail "apt-get update failed; is the network there?"
  missing=$(missing_packages "$@")   # the lists of a bare machine are empty until now
  echo "$missing"
  # shellcheck disable=SC2086  # a list of words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove $missing >/dev/null ||
    fail "these packages could not be installed, or only by removing others: $missing"
}

# The preset's build folder remembers where the source was; a copied or moved tree starts afresh.
configure() {
  local cache="build/$1/CMakeCache.txt"
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then rm -rf "build/$1"; fi
  say "Configuring the build ($1)"
  mkdir -p build
  cmake --preset "$1" >build/configure.log 2>&1 || { cat build/configure.log; fail "CMake could not configure the build"; }
}
