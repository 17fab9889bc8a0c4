#!/usr/bin/env bash
# Templates and bundles without an account. Takes Python, Debian's build tools and about a gigabyte of tools in ~/.cache/castmatch; what is missing
# is installed by root, and skipped with a reason by others.
# Side by side: deployments, which poll their emulators every few seconds.
set -uo pipefail
cd "$(dirname "$0")/../.."
node="$(PATH="$PWD/node_modules/.bin:$PATH" command -v node)"
exec "$node" --disable-warning=ExperimentalWarning scripts/rehearse.ts
