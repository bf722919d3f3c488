#!/bin/bash
# Takes the pictures of the documentation anew and makes them small: after `npm run package`; needs pngquant.
set -euo pipefail
cd "$(dirname "$0")/../.."
node tests/e2e/build.mjs
node build/e2e/pictures.mjs artifacts/pictures
for language in en zh-CN; do
  mkdir -p "docs/images/$language"
  for name in editor go-to-task hover-task quick-fix; do
    pngquant --force --speed 1 --quality 60-95 --strip \
      --output "docs/images/$language/$name.png" "artifacts/pictures/$language/$name.png"
  done
done
