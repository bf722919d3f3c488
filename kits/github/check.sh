#!/bin/bash
# The step of action.yml. Its inputs come as variables: what people write in a workflow never becomes part of a script.
set -euo pipefail

command=("$(dirname "$0")/../planlint.sh" check --format "$INPUT_FORMAT" --fail-on "$INPUT_FAIL_ON")
if [ -n "${INPUT_SARIF:-}" ]; then
  command+=(--format "sarif=$INPUT_SARIF")
  echo "sarif=$INPUT_SARIF" >>"$GITHUB_OUTPUT"
fi
# Words over any number of lines; the bash of macOS takes an empty list for an unknown one.
read -r -d '' -a words <<<"${INPUT_ARGS:-}" || true
command+=(${words[@]+"${words[@]}"})

# A path a line: names of documents have blanks, and may begin like an option.
command+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then command+=("$path"); fi
done <<<"$INPUT_PATH"

exec "${command[@]}"
