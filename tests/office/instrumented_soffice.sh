#!/bin/sh
# Stands for soffice where the components are built with sanitizers: the office is not, so their runtime
# has to be there before everything else.
for home in "$LIBREOFFICE_HOME" /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice; do
  [ -x "$home/program/soffice" ] || continue
  LD_PRELOAD=$(g++ -print-file-name=libasan.so) exec "$home/program/soffice" "$@"
done
echo "instrumented_soffice.sh: no office found" >&2
exit 1
