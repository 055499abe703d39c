#!/bin/sh
# Stands for soffice where the components are built with sanitizers: the office is not, so their runtime
# has to be there before everything else. What the office and the sanitizers say goes into a file each
# below KPI_REPORTS. (Both runtimes have a log_path of their own, and neither heeds it beside the other.)
for home in "$LIBREOFFICE_HOME" /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice; do
  [ -x "$home/program/soffice" ] || continue
  if [ -n "$KPI_REPORTS" ]; then
    mkdir -p "$KPI_REPORTS"
    exec 2>"$KPI_REPORTS/office.$$"
  fi
  LD_PRELOAD=$(g++ -print-file-name=libasan.so) exec "$home/program/soffice" "$@"
done
echo "instrumented_soffice.sh: no office found" >&2
exit 1
