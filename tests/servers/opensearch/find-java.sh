#!/usr/bin/env bash
# Prints the path of a java of version 21 or newer, or nothing and fails. The one on the PATH is often older: others stand beside it.
set -uo pipefail
shopt -s nullglob
for java in "${OPENSEARCH_JAVA_HOME:-/none}/bin/java" "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java \
  /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java "${HOME:-/none}"/.sdkman/candidates/java/*/bin/java; do
  [[ -x "$java" ]] || continue
  major="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')"
  [[ "${major:-0}" -ge 21 ]] && echo "$java" && exit 0
done
exit 1
