#!/usr/bin/env bash
# Synthesized functions by `sam local invoke`, in a container. Takes Python and a container engine; root gets one of Debian's for the time of the run. The first run
# fetches SAM and makes an image (a gigabyte in ~/.cache/castmatch, some minutes); what cannot be had is a skip with its reason.
set -uo pipefail
cd "$(dirname "$0")/../.."
node="$(PATH="$PWD/node_modules/.bin:$PATH" command -v node)"
exec "$node" --disable-warning=ExperimentalWarning scripts/sam.ts --check
