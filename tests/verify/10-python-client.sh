#!/usr/bin/env bash
# A Python client that follows section 6 of the design holds conversations with the product. Needs Python 3.9 or newer with venv.
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
python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))' || skip 'python3 is older than 3.9'
# shellcheck source=tests/verify/python-environment
source tests/verify/python-environment
bin="$(python_environment python 2>"$work/pip.log")" || skip "$(tail -n 2 "$work/pip.log" | paste -sd ' ')"

node="$(PATH="$PWD/node_modules/.bin:$PATH" command -v node)"
CASTMATCH_HOME="$work/home" PORT=0 CASTMATCH_SEED=200 CASTMATCH_MESSAGES_PER_MINUTE=10000 ANTHROPIC_API_KEY='' ANTHROPIC_BASE_URL='' DYNAMODB_ENDPOINT='' \
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

PYTHONDONTWRITEBYTECODE=1 "$bin/python" tests/clients/python/hold_conversation.py "$url"
