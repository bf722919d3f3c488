#!/bin/sh
# Runs planlint with the arguments given: $PLANLINT where it names a program (kept as one word), else the one built in
# this checkout, else an installed one, else this version from the npm registry.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$root/package.json")

if [ -n "${PLANLINT:-}" ]; then exec "$PLANLINT" "$@"; fi
if [ -f "$root/dist/cli.js" ]; then exec node "$root/dist/cli.js" "$@"; fi
if command -v planlint >/dev/null; then exec planlint "$@"; fi
exec npx --yes "planlint@$version" "$@"
