#!/usr/bin/env bash
# The suites that take a minute each: dying workers, a hostile provider, ten thousand calls of two tenants, twenty thousand fuzzed frames. Node alone;
# first, two at a time, those in which nothing depends on when (vitest.config.ts).
set -uo pipefail
cd "$(dirname "$0")/../.."

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

status=0
# The browser's tests are to meet the app as it is, not as it was when it was last built.
node scripts/test.mjs web || status=1
CASTMATCH_TALLY_FILE="$work/tally.json" node node_modules/vitest/vitest.mjs run '--project=long*' --reporter=default --reporter=./scripts/house/tally-reporter.mjs || status=1
node -e '
  const { passed, failed, skipped, skips, failures, secondTries } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  for (const skip of skips) console.log(`skipped: ${skip}`);
  for (const second of secondTries) console.log(`passed at its second try: ${second}`);
  for (const failure of failures) console.log(`failed test: ${failure}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);' "$work/tally.json" || { echo '0 passed, 1 failed, 0 skipped'; status=1; }
exit "$status"
