#!/usr/bin/env bash
# A second opinion on the tables: the contract suites of the DynamoDB adapters and a conversation on the whole product, with DynamoDB Local. Needs
# Java 17 or newer, and Maven for the first run.
set -uo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
server=tests/servers/dynamodb-local
command -v java >/dev/null || skip 'there is no java'
[[ -d "$server/target/lib" ]] || command -v mvn >/dev/null || skip 'there is no mvn to fetch DynamoDB Local'

work="$(mktemp -d)"
pid=''
finish() {
  [[ -z "$pid" ]] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; }
  rm -rf "$work"
}
trap finish EXIT
node="$(PATH="$PWD/node_modules/.bin:$PATH" command -v node)"

port="$("$node" -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
MEMORY=1 "$server/dynamodb-local.sh" "$port" "$work" >"$work/server.log" 2>&1 &
pid=$!
answers() { "$node" -e 'fetch(process.argv[1], { method: "POST", body: "{}" }).then(() => process.exit(0), () => process.exit(1))' "http://127.0.0.1:$port"; }
for _ in $(seq 600); do
  answers && break
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.5
done
if ! answers; then
  cat "$work/server.log"
  [[ -d "$server/target/lib" ]] || skip 'Maven could not fetch DynamoDB Local'
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
fi

"$node" tests/verify/warm-up-tables.mjs "http://127.0.0.1:$port"

suites="$(grep -rl --include='*.test.ts' DYNAMODB_LOCAL_ENDPOINT tests/contract tests/local/fears)"
# shellcheck disable=SC2086
DYNAMODB_LOCAL_ENDPOINT="http://127.0.0.1:$port" "$node" --disable-warning=ExperimentalWarning node_modules/vitest/vitest.mjs run --testTimeout=180000 --reporter=default \
  --reporter=json --outputFile.json="$work/result.json" $suites
status=$?
if [[ ! -s "$work/result.json" ]]; then
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
fi
"$node" -e '
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  const failed = Math.max(numFailedTests, success ? 0 : 1);
  console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);' "$work/result.json"
exit "$status"
