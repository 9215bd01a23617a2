#!/bin/sh
# Ambit records what landed. Written by "ambit install": do not edit; "ambit doctor" checks it.
hook=post-receive
@SHARED@
updates=$(@CAT@ && echo .)
updates=${updates%.}
ask_gate "$@"
code=$?
if [ "$code" -eq 75 ]; then
  judge_here "$@"
  code=$?
fi
[ "$code" -eq 0 ] || echo "ambit: the push landed and was not recorded" >&2
[ -x "$before" ] || exit 0
printf '%s' "$updates" | "$before" "$@"
