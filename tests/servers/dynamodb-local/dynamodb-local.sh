#!/bin/sh
# Runs DynamoDB Local in the foreground, on loopback, its data in a folder: dynamodb-local.sh PORT FOLDER [HOST]
# Needs Java 17 or newer, and Maven for the first run. MEMORY=1 keeps nothing.
set -eu
port=$1
folder=$2
host=${3:-127.0.0.1}
here=$(cd "$(dirname "$0")" && pwd)
[ -d "$here/target/lib" ] || mvn -B -q -f "$here/pom.xml" process-resources
if [ -n "${MEMORY:-}" ]; then kept=-inMemory; else kept="-dbPath $folder"; fi
# Pages get no CORS header that would let them read. One command line for one process: the caller stops it by its own pid.
# shellcheck disable=SC2086
exec java -Xmx256m -XX:+UseSerialGC "-Dsqlite4java.library.path=$here/target/lib" -cp "$here/target/lib/*" "-Dhost=$host" "$here/LoopbackServer.java" \
  $kept -cors no-page.invalid -sharedDb -disableTelemetry -port "$port"
