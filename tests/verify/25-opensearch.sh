#!/usr/bin/env bash
# The talent index on a real OpenSearch with k-NN: its client, its generations, and the contract suite that the embedded engine passes. Needs Java 21 or newer, and Maven for the first run.
# Side by side: contract suites, and a server that takes a minute to start.
set -uo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
server=tests/servers/opensearch
"$server/find-java.sh" >/dev/null || skip 'there is no java 21 or newer (OPENSEARCH_JAVA_HOME can name one)'
[[ -d "$server/target" ]] || command -v mvn >/dev/null || skip 'there is no mvn to fetch OpenSearch'

# Not below a folder that only root may enter: the server runs as nobody.
work="$(mktemp -d /tmp/castmatch-opensearch.XXXXXX)"
chmod 755 "$work"
pid=''
finish() {
  [[ -z "$pid" ]] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; }
  rm -rf "$work"
}
trap finish EXIT
node="$(PATH="$PWD/node_modules/.bin:$PATH" command -v node)"

port="$("$node" -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
url="http://127.0.0.1:$port"
"$server/opensearch.sh" "$port" "$work/server" >"$work/server.log" 2>&1 &
pid=$!
answers() { "$node" -e 'fetch(process.argv[1]).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))' "$url/_cluster/health?wait_for_status=yellow&timeout=1s"; }
for _ in $(seq 600); do
  answers && break
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.5
done
if ! answers; then
  tail -n 50 "$work/server.log"
  [[ -d "$server/target/opensearch-3.5.0" ]] || skip 'Maven could not fetch OpenSearch'
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
fi

status=0
suites="$(grep -rlE --include='*.test.ts' 'OPENSEARCH_TEST_URL|openSearchMissing' tests/contract tests/local)"
# shellcheck disable=SC2086
OPENSEARCH_TEST_URL="$url" CASTMATCH_TALLY_FILE="$work/tally.json" "$node" --disable-warning=ExperimentalWarning node_modules/vitest/vitest.mjs run --maxWorkers=1 \
  --testTimeout=120000 --hookTimeout=120000 --reporter=default --reporter=./scripts/house/tally-reporter.mjs $suites || status=1

"$node" -e '
  const { passed, failed, skipped, skips, failures } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  for (const skip of skips) console.log(`skipped: ${skip}`);
  for (const failure of failures) console.log(`failed test: ${failure}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);' "$work/tally.json" || { echo '0 passed, 1 failed, 0 skipped'; status=1; }
exit "$status"
