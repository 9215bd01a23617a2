#!/bin/sh
# Prints a hook that runs the hook HOOK within 50 seconds and 1 GiB a process, and refuses if that
# was not enough. Use: limited.sh HOOK
hook=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cat <<SCRIPT
#!/bin/sh
said=\$( (ulimit -v 1048576 && exec timeout 50 '$hook' "\$@") 2>&1)
code=\$?
printf '%s\\n' "\$said"
case "\$code \$said" in
  124* | 137* | *[Oo]"ut of memory"*) echo 'ambit-json: {"decision":"limit"}'; exit 1 ;;
esac
exit "\$code"
SCRIPT
