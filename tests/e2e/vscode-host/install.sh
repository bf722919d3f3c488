#!/bin/bash
# Installs a real VS Code for the end-to-end tests from npm packages alone and prints its folder. It lies outside the
# clone, named by the lock file, so that fresh clones on one machine share it. No package's own script is run.
set -euo pipefail
cd "$(dirname "$0")"
hash=$(sha256sum package-lock.json | cut -c1-16)
host=${PLANLINT_VSCODE_HOST:-$HOME/.cache/planlint/vscode-host-$hash}
if [ ! -e "$host/.ready-$hash" ]; then
  mkdir -p "$host"
  cp package.json package-lock.json .npmrc "$host"
  (
    cd "$host"
    npm ci --no-audit --no-fund --loglevel=error
    # VS Code's own modules, which code-server would install, and compile, in a script of its own. Its built-in
    # extensions need none of ours.
    cd node_modules/code-server/lib/vscode
    npm ci --omit=dev --ignore-scripts --legacy-peer-deps --no-audit --no-fund --loglevel=error
  ) >&2
  touch "$host/.ready-$hash"
fi
echo "$host"
