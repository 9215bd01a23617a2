#!/bin/sh
# Prints a Markdown table of what hooks make of the bypass suite.
# Use: compare.sh AMBIT_JAR [TRICK...], from the root of the source; needs gitolite3 for one column.
set -e
jar=$1
shift
here=$(dirname "$0")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
java -jar "$jar" bypass --format json "$@" > "$out/ambit" || true
for hook in name-only each-commit gitolite-name-nc; do
  "$here/limited.sh" "$here/$hook.sh" > "$out/$hook.sh"
  chmod +x "$out/$hook.sh"
  java -jar "$jar" bypass --format json --hook "$out/$hook.sh" "$@" > "$out/$hook" || true
done
"$here/table.sh" "$out/ambit" "$out/name-only" "$out/each-commit" \
  "$out/gitolite-name-nc"
