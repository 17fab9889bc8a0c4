#!/usr/bin/env bash
# Puts the built app (web/dist) into the bucket of $STAGE and tells CloudFront. $OUTPUTS: what `cdk deploy --outputs-file` wrote.
# Parts first, the page that names them last; parts of the version before stay for whoever has it open, until the bucket's rule takes them.
set -euo pipefail
: "${STAGE:?}" "${OUTPUTS:?}"
web="castmatch-$STAGE-web"
bucket="$(jq -re --arg stack "$web" '.[$stack].SiteBucket' "$OUTPUTS")"
distribution="$(jq -re --arg stack "$web" '.[$stack].DistributionId' "$OUTPUTS")"
test -s web/dist/index.html
npm run -s sign-in -- --stage "$STAGE" --outputs "$OUTPUTS" > web/dist/sign-in.json
aws s3 sync web/dist/assets "s3://$bucket/assets" --cache-control 'public, max-age=31536000, immutable' --only-show-errors
aws s3 sync web/dist "s3://$bucket" --exclude 'assets/*' --exclude index.html --cache-control 'no-cache' --only-show-errors
aws s3 cp web/dist/index.html "s3://$bucket/index.html" --cache-control 'no-cache' --only-show-errors
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' --query Invalidation.Id --output text
