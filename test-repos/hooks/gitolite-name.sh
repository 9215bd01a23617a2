#!/bin/sh
# gitolite's own update hook with the rule VREF/NAME, which gitolite runs for each ref; here it is
# run for each line of a pre-receive hook. Needs gitolite3. Compare: docs/bypass-comparison.md.
set -e
vref=${vref:-NAME}
repository=$(pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
HOME=$home
GL_LIBDIR=${GITOLITE_LIB:-/usr/share/gitolite3/lib}
GL_BINDIR=$(dirname "$GL_LIBDIR")
GL_REPO=checkout
GL_USER=${REMOTE_USER:-nobody}
GL_REPO_BASE=$home/repositories
export HOME GL_LIBDIR GL_BINDIR GL_REPO GL_USER GL_REPO_BASE
mkdir -p "$home/.gitolite/conf" "$home/.gitolite/logs" "$GL_REPO_BASE"
cat > "$home/.gitolite.rc" <<'RC'
%RC = ( UMASK => 0077, ENABLE => [] );
1;
RC
cat > "$home/.gitolite/conf/gitolite.conf" <<CONF
repo checkout
    RW+ agent/              = agent-claude agent-codex
    RW+ VREF/${vref}/services/checkout/keys/ = dana
    -   VREF/${vref}/services/checkout/keys/ = agent-claude agent-codex
    RW+ VREF/${vref}/services/checkout/ = agent-claude agent-codex
    RW+ VREF/${vref}/docs/     = agent-claude agent-codex
    -   VREF/${vref}/          = agent-claude agent-codex
    RW+                     = dana erin finn robin
CONF
# The rules are compiled outside of the quarantine; the update hook then runs inside of it.
(
  unset GIT_DIR GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
  git init --quiet --bare "$GL_REPO_BASE/checkout.git"
  "$GL_BINDIR/../../bin/gitolite" compile
) > "$home/compile.log" 2>&1 || { cat "$home/compile.log"; exit 1; }
# gitolite goes to the repository by its name: it finds the refs of the real one there.
rm -rf "$GL_REPO_BASE/checkout.git/refs"
ln -s "$repository/refs" "$GL_REPO_BASE/checkout.git/refs"
while read -r old new ref; do
  (cd "$repository" && perl -I "$GL_LIBDIR" -MGitolite::Hooks::Update -e 'update()' \
    "$ref" "$old" "$new") || exit 1
done
