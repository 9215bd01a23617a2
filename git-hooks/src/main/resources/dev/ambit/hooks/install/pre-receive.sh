#!/bin/sh
# Ambit judges every push. Written by "ambit install": do not edit; "ambit doctor" checks it.
refuse() {
  echo "ambit: push refused by a fault on the server: $1" >&2
  echo "  next: ask its operator to run: ambit doctor" >&2
  exit 3
}
hook=pre-receive
@SHARED@
updates=$(@CAT@ && echo .) || refuse "the updates cannot be read"
updates=${updates%.}
ask_gate "$@"
code=$?
if [ "$code" -eq 75 ]; then
  [ -x "$java" ] || refuse "there is no java at $java"
  [ -r "$folder/lib/ambit.jar" ] || refuse "there is no jar at $folder/lib/ambit.jar"
  judge_here "$@"
  code=$?
  start_gate
fi
[ "$code" -eq 0 ] || exit "$code"
[ -x "$before" ] || exit 0
printf '%s' "$updates" | "$before" "$@"
