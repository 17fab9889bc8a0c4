#!/usr/bin/env bash
# The suites that take a minute each: dying workers, a hostile provider, ten thousand calls of two tenants, twenty thousand fuzzed frames. Node alone;
# first, two at a time, those in which nothing depends on when (vitest.config.ts).
set -uo pipefail
cd "$(dirname "$0")/../.."

# The browser's tests are to meet the app as it is, not as it was when it was last built.
node scripts/test.mjs web || exit 1
node scripts/long-tests.mjs
