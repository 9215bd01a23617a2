#!/bin/sh
# The same rules, better written: every commit that is new to the server, every name between NULs,
# no renames, merges beside each parent, and no answer of git's is taken for "nothing changed".
# Compare: docs/bypass-comparison.md.
case "$REMOTE_USER" in agent-*) ;; *) exit 0 ;; esac
GIT_NO_REPLACE_OBJECTS=1
export GIT_NO_REPLACE_OBJECTS
names=$(mktemp)
trap 'rm -f "$names"' EXIT
refuse() {
  echo "$1"
  exit 1
}
while read -r old new ref; do
  case "$ref" in refs/heads/agent/*) ;; *) refuse "not your branch: $ref" ;; esac
  case "$new" in *[!0]*) ;; *) refuse "you may not delete $ref" ;; esac
  commits=$(git rev-list "$new" --not --all) || refuse "unreadable: $new"
  for commit in $commits; do
    git diff-tree -r -m --root --no-commit-id --no-renames --name-only -z "$commit" > "$names" ||
      refuse "unreadable: $commit"
    tr '\n\0' '\001\n' < "$names" | grep -q -v -e '^services/checkout/' -e '^docs/' &&
      refuse "outside your task: $commit"
    tr '\n\0' '\001\n' < "$names" | grep -q '^services/checkout/keys/' && refuse "closed: $commit"
  done
done
exit 0
