#!/bin/bash
# The package as it is carried into a closed network: packed, installed without the net, unpacked by hand, and run.
# Needs a build in dist/.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" >/dev/null
tarball=$(echo "$folder"/planlint-*.tgz)
echo "$(basename "$tarball"): $(stat -c %s "$tarball") bytes"

# No registry can be asked.
npm install --silent --offline --no-audit --no-fund --global --prefix "$folder/prefix" "$tarball"
mkdir "$folder/unpacked" && tar -xzf "$tarball" -C "$folder/unpacked"

# The example has defects: 1 is what a check of it is to end with.
expect_findings() {
  local status=0
  "$@" check --format json seeds/*.txt >"$folder/out.json" || status=$?
  [ "$status" -eq 1 ]
  node -e 'const { summary } = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(summary);
    process.exit(summary.errors > 0 ? 0 : 1)' "$folder/out.json"
}
expect_findings "$folder/prefix/bin/planlint"
expect_findings node "$folder/unpacked/package/dist/cli.js"
