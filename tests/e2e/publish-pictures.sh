#!/bin/bash
# Takes the pictures of the documentation anew and makes them small: after `npm run package`; needs pngquant.
set -euo pipefail
cd "$(dirname "$0")/../.."
node tests/e2e/build.mjs
node build/e2e/pictures.mjs artifacts/pictures
node build/e2e/report-page.mjs artifacts/report
pictures=(editor editor-dark editor-high-contrast go-to-task hover-task quick-fix rule-page comparison)
pictures+=(tasks-by-chapter tasks-by-lead tasks-by-deadline tasks-by-finding fix-all rename)
small() { # small COLOURS FROM TO
  pngquant --force --speed 1 --strip "$1" --output "$3" "$2"
}
for language in en zh-CN; do
  taken=artifacts/pictures/$language
  mkdir -p "docs/images/$language" "media/walkthrough/$language"
  for name in "${pictures[@]}"; do small 256 "$taken/$name.png" "docs/images/$language/$name.png"; done
  for name in report report-departments; do
    small 64 "artifacts/report/$language/$name.png" "docs/images/$language/$name.png"
  done
  # What the walkthrough shows goes into the package.
  for step in open mend tasks compare; do small 16 "$taken/step-$step.png" "media/walkthrough/$language/$step.png"; done
done
