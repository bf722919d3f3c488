#!/bin/bash
# Tries the language server with Neovim and Emacs, after `npm run build`. Not a part of CI: needs, on Debian,
#   apt-get install --no-install-recommends neovim emacs-nox elpa-eglot
set -u
here=$(cd "$(dirname "$0")" && pwd)
export PLANLINT="$here/../../dist/cli.js" LANG=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PLAN="$folder/plan.txt" status=0
cp "$here/plan.txt" "$PLAN"
timeout 60 nvim --headless --clean -c "luafile $here/neovim.lua" 2>&1 || status=1
cp "$here/plan.txt" "$PLAN"
timeout 60 emacs --batch -q -l "$here/emacs.el" || status=1
exit $status
