#!/usr/bin/env bash
# Schemathesis reads the OpenAPI document of the running product and asks for everything in it: examples, limits of every schema, chance, and chains of
# operations by their links. Needs Python 3.10 or newer with venv.
set -uo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
work="$(mktemp -d)"
product=''
finish() {
  [[ -z "$product" ]] || { kill "$product" 2>/dev/null; wait "$product" 2>/dev/null; }
  rm -rf "$work"
}
trap finish EXIT

command -v python3 >/dev/null || skip 'there is no python3'
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || skip 'python3 is older than 3.10'
# shellcheck source=tests/verify/python-environment
source tests/verify/python-environment
bin="$(python_environment schemathesis 2>"$work/pip.log")" || skip "$(tail -n 2 "$work/pip.log" | paste -sd ' ')"

node="$(PATH="$PWD/node_modules/.bin:$PATH" command -v node)"
CASTMATCH_HOME="$work/home" PORT=0 CASTMATCH_AUTH=strict CASTMATCH_SEED=200 CASTMATCH_MESSAGES_PER_MINUTE=1000000 CASTMATCH_REQUESTS_PER_MINUTE=10000000 \
  SCRIPTED_MODEL_DELTA_MS=0 LOG_LEVEL=error ANTHROPIC_API_KEY='' ANTHROPIC_BASE_URL='' DYNAMODB_ENDPOINT='' \
  "$node" --disable-warning=ExperimentalWarning local/main.ts >"$work/product.log" 2>&1 &
product=$!
for _ in $(seq 600); do
  url="$(sed -n 's/^CastMatch is ready at //p' "$work/product.log")"
  [[ -z "$url" ]] || break
  kill -0 "$product" 2>/dev/null || break
  sleep 0.2
done
if [[ -z "$url" ]]; then
  cat "$work/product.log"
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
fi

CASTMATCH_TOKEN="$("$node" -e '
  fetch(`${process.argv[1]}/oidc/token`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ sub: "schemathesis", org: "demo", orgRole: "owner" }) })
    .then((answer) => answer.json()).then((body) => console.log(body.access_token));' "$url")"
export CASTMATCH_TOKEN
config="$PWD/tests/clients/schemathesis/schemathesis.toml"
# In its own folder: it keeps a cache where it runs. $1: name of the run; $2: its phases; $3: its seconds.
ask() {
  (cd "$work" && PYTHONDONTWRITEBYTECODE=1 "$bin/schemathesis" --config-file "$config" run "$url/api/v1/openapi.json" \
    --phases "$2" --suppress-health-check filter_too_much --max-time "$3" --report json --report-json-path "$work/$1.json" --no-color) 2>&1 | cut -c 1-1000
}
ask each examples,coverage,fuzzing 220
ask chains stateful 90

# An operation has passed when nothing was found in any phase; the chains of operations count as one more.
"$node" -e '
  const fs = require("node:fs");
  let [passed, failed, skipped] = [0, 0, 0];
  for (const file of process.argv.slice(1)) {
    if (!fs.existsSync(file)) { failed += 1; continue; }
    const { operations, failures, errors, complete, exit_code: code } = JSON.parse(fs.readFileSync(file, "utf8"));
    const broken = new Set(failures.flatMap((failure) => failure.operations)).size;
    const bad = Math.max(broken, failures.length, errors.length, complete && code === 0 ? 0 : 1);
    failed += bad;
    passed += file.endsWith("chains.json") ? Number(bad === 0) : Math.max(0, operations.tested - broken);
    if (!file.endsWith("chains.json")) skipped += operations.skipped;
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;' "$work/each.json" "$work/chains.json"
