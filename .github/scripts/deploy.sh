#!/usr/bin/env bash
# Deploys $STAGE from GitHub Actions as the role $ROLE_ARN, by the job's own identity: no key is kept anywhere.
set -euo pipefail
: "${STAGE:?}" "${ROLE_ARN:?}" "${AWS_REGION:?}"

token="$(curl -fsS -H "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.amazonaws.com" | jq -re .value)"
AWS_WEB_IDENTITY_TOKEN_FILE="$(mktemp)"
export AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN="$ROLE_ARN" AWS_ROLE_SESSION_NAME="deliver-$STAGE"
trap 'rm -f "$AWS_WEB_IDENTITY_TOKEN_FILE"' EXIT
printf %s "$token" > "$AWS_WEB_IDENTITY_TOKEN_FILE"

npm ci --ignore-scripts
npm run preflight -- --stage "$STAGE"
npm test -- web
OUTPUTS="$(mktemp)"
export OUTPUTS
npx cdk deploy --all -c stage="$STAGE" --require-approval never --outputs-file "$OUTPUTS"
npm run index:roles -- --stage "$STAGE"
bash .github/scripts/upload-app.sh
