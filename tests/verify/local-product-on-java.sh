#!/bin/sh
# The whole local product with DynamoDB Local holding its tables.
cd "$(dirname "$0")/../.."
for tool in java mvn; do
  command -v "$tool" >/dev/null || { echo "skipped: there is no $tool"; echo '0 passed, 0 failed, 3 skipped'; exit 0; }
done
exec node --disable-warning=ExperimentalWarning tests/local/runtime/product-on-java.ts
