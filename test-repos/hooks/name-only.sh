#!/bin/sh
# A pre-receive hook as many are written: the agent's account may change services/checkout and docs
# on its own branches, told by the names that "git diff" prints. Compare: docs/bypass-comparison.md.
case "$REMOTE_USER" in agent-*) ;; *) exit 0 ;; esac
empty=$(git hash-object -t tree /dev/null)
while read -r old new ref; do
  case "$ref" in refs/heads/agent/*) ;; *) echo "not your branch: $ref"; exit 1 ;; esac
  case "$new" in *[!0]*) ;; *) echo "you may not delete $ref"; exit 1 ;; esac
  case "$old" in *[!0]*) from=$old ;; *) from=$(git merge-base main "$new") || from=$empty ;; esac
  for path in $(git diff --name-only "$from" "$new"); do
    case "$path" in
      services/checkout/keys/*) echo "closed: $path"; exit 1 ;;
      services/checkout/* | docs/*) ;;
      *) echo "outside your task: $path"; exit 1 ;;
    esac
  done
done
