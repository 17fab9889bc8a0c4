#!/usr/bin/env bash
# Fails when a tracked file holds what looks like a secret. Looks for forms that secrets of our providers have, so that it cries rarely.
set -euo pipefail
pattern='(AKIA|ASIA)[0-9A-Z]{16}|sk-ant-[A-Za-z0-9_-]{32,}|GOCSPX-[A-Za-z0-9_-]{20,}|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[0-9A-Za-z-]{20,}|-----BEGIN ([A-Z]+ )?PRIVATE KEY-----[[:space:]]*[A-Za-z0-9+/]{20}'
# AWS's own documented example key is no secret.
found="$(git grep -nIE "$pattern" -- "${@:-.}" ':!package-lock.json' | grep -v 'EXAMPLE' || true)"
if [ -n "$found" ]; then
  cut -d: -f1,2 <<<"$found" | sed 's/^/looks like a secret: /'
  exit 1
fi
echo 'no secret found'
