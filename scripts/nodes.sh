#!/bin/bash
# The unit tests on every version of Node that Planlint promises to run on; npm packages carry the binaries.
#   npm run test:nodes [-- VERSION …]
set -euo pipefail
cd "$(dirname "$0")/.."

versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(20.19 22 24)
for version in "${versions[@]}"; do
  folder=${TMPDIR:-/tmp}/planlint-node-$version
  [ -x "$folder/node_modules/.bin/node" ] ||
    npm install --prefix "$folder" --ignore-scripts=false --no-save --no-audit --no-fund --silent "node@$version"
  echo "=== Node $("$folder/node_modules/.bin/node" --version)"
  PATH="$folder/node_modules/.bin:$PATH" node node_modules/vitest/vitest.mjs run
done
