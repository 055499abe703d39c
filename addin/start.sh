#!/usr/bin/env bash
# Builds the extension, installs it in a private LibreOffice profile and opens the sample workbook.
set -euo pipefail
cd "$(dirname "$0")/.."
# The person's language, before setup.sh sees to the encoding.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) lang=zh-CN ;; *) lang=en-US ;; esac
# shellcheck source=addin/setup.sh
. addin/setup.sh

standards() {
  for file in templates/definitions/*.json; do basename "$file" .json; done | sort
}

usage() {
  cat <<'TEXT'
bash addin/start.sh [--lang zh-CN|en-US] [--standard NAME] [--install [--shared]]

Builds kpi-for-calc.oxt and opens the sample workbook with it: in a window where there is a display,
else as a table in the terminal, with PDF, .xlsx and CSV in build/output. LibreOffice runs in a profile
of its own below ~/.cache/kpi-for-calc; yours is left alone.

  --lang L    language of the workbook: zh-CN or en-US (default: that of the system)
  --standard NAME
              which of the appraisal standards (default: grade-and-bonus):
TEXT
  standards | sed 's/^/                /'
  cat <<'TEXT'
  --install   installs the extension for you, in your own LibreOffice, and opens nothing
  --shared    with --install: for everyone on this machine
TEXT
}

install=no shared=no standard=grade-and-bonus
while [ $# -gt 0 ]; do
  case "$1" in
    --lang) [ $# -ge 2 ] || fail "--lang wants zh-CN or en-US"; lang=$2; shift ;;
    --lang=*) lang=${1#*=} ;;
    --standard) [ $# -ge 2 ] || fail "--standard wants a name"; standard=$2; shift ;;
    --standard=*) standard=${1#*=} ;;
    --install) install=yes ;;
    --shared) shared=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "unknown option: $1" ;;
  esac
  shift
done
case "$lang" in zh-CN | en-US) ;; *) fail "no workbook in \"$lang\": the languages are zh-CN and en-US" ;; esac
standards | grep -qxF -- "$standard" || fail "there is no standard \"$standard\"; there are: $(standards | paste -sd' ')"
[ "$shared" = no ] || [ "$install" = yes ] || fail "--shared goes with --install"

install_packages
configure dev
say "Building the extension and its workbooks"
cmake --build --preset dev --target kpi-oxt kpi-start
oxt=$PWD/build/kpi-for-calc.oxt
profiles=${XDG_CACHE_HOME:-$HOME/.cache}/kpi-for-calc
echo "The extension is $oxt"

if [ "$shared" = yes ]; then
  say "Installing the extension for everyone"
  as_root unopkg add --shared --force "$oxt"
  echo "Done. It is there when LibreOffice is started next."
elif [ "$install" = yes ]; then
  say "Installing the extension for you"
  build/dev/addin/launcher/kpi-start --install-only --extension "$oxt"
  echo "Done. It is there when LibreOffice is started next."
else
  say "Opening the sample workbook ($lang)"
  build/dev/addin/launcher/kpi-start --extension "$oxt" --lang "$lang" --profile "$profiles/$lang" \
    --workbook "$PWD/build/dev/templates/samples/$lang/$standard-sample.ods" --output "$PWD/build/output/$lang"
fi
