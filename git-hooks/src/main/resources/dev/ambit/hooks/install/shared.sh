java=@JAVA@
folder=@FOLDER@
before=@BEFORE@
jar_digest=@JAR@
nl='
'
unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JDK_AOT_VM_OPTIONS CLASSPATH

# The gate's folder, where nobody but this account can have put anything.
own_run() {
  [ -d "$folder/run" ] && [ ! -L "$folder/run" ] && [ -O "$folder/run" ]
}

# Tells the resident gate what git told this hook: fields that end in NUL, the last one marks the end.
question() {
  printf 'ambit-gate 1\0%s\0%s\0%s\0%s\0' "$jar_digest" "$hook" "$PWD" "$#"
  [ "$#" -eq 0 ] || printf '%s\0' "$@"
  @ENV@ -0 && printf '\0%s\0ambit-gate end\0' "$updates"
}

# Asks the resident gate and passes its answer on. 75 means: there was no whole answer.
ask_gate() {
  own_run && [ -S "$folder/run/gate.sock" ] && cd -P . || return 75
  answer=$(question "$@" 2>/dev/null | (cd "$folder/run" && exec @CLIENT@) 2>/dev/null; echo .)
  (
    LC_ALL=C
    rest=${answer%.}
    case $rest in *"$nl"*) rest=${rest#*"$nl"} ;; *) exit 75 ;; esac
    case $rest in *"$nl"*) head=${rest%%"$nl"*} ;; *) exit 75 ;; esac
    told=${rest#*"$nl"}
    case $head in
      "answer 0 ${#told}") code=0 ;;
      "answer 1 ${#told}") code=1 ;;
      "answer 3 ${#told}") code=3 ;;
      *) exit 75 ;;
    esac
    printf '%s' "$told" >&2
    exit "$code"
  )
}

# Judges in a process of its own.
judge_here() {
  printf '%s' "$updates" | LC_ALL=C.UTF-8 "$java" @FLAGS@ @ARCHIVE@ \
    -cp "$folder/lib/ambit.jar" dev.ambit.hooks.receive.HookProcess "$hook" "$folder" "$@"
}

# Starts a gate for the next push, cut off from this one. If there is one already, it ends at once.
start_gate() {
  own_run || return 0
  (
    cd "$folder/run" && umask 077 || exit
    exec </dev/null >/dev/null 2>>gate.log 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
    @SETSID@ @ENV@ -i LC_ALL=C.UTF-8 "$java" @GATE_FLAGS@ @ARCHIVE@ -cp "$folder/lib/ambit.jar" \
      dev.ambit.hooks.resident.GateProcess "$folder" "$jar_digest" @IDLE@ &
  )
}
