package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The small POSIX shell scripts that git runs. They refuse if anything they need is missing. */
final class HookScript {

  /** What a hook that was there before is renamed to. */
  static final String BEFORE = ".before-ambit";

  private static final String PRE_RECEIVE =
      """
      #!/bin/sh
      # Ambit judges every push. Written by "ambit install": do not edit; "ambit doctor" checks it.
      refuse() {
        echo "ambit: push refused by a fault on the server: $1" >&2
        echo "  next: ask its operator to run: ambit doctor" >&2
        exit 3
      }
      java=@JAVA@
      folder=@FOLDER@
      before=@BEFORE@
      unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH
      [ -x "$java" ] || refuse "there is no java at $java"
      [ -r "$folder/lib/ambit.jar" ] || refuse "there is no jar at $folder/lib/ambit.jar"
      updates=$(cat && echo .) || refuse "the updates cannot be read"
      updates=${updates%.}
      printf '%s' "$updates" | "$java" @FLAGS@ \\
        -jar "$folder/lib/ambit.jar" hook pre-receive --folder "$folder" "$@" || exit $?
      [ -x "$before" ] || exit 0
      printf '%s' "$updates" | "$before" "$@"
      """;

  private static final String POST_RECEIVE =
      """
      #!/bin/sh
      # Ambit records what landed. Written by "ambit install": do not edit; "ambit doctor" checks it.
      java=@JAVA@
      folder=@FOLDER@
      before=@BEFORE@
      unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH
      updates=$(cat && echo .)
      updates=${updates%.}
      printf '%s' "$updates" | "$java" @FLAGS@ \\
        -jar "$folder/lib/ambit.jar" hook post-receive --folder "$folder" "$@" \\
        || echo "ambit: the push landed and was not recorded" >&2
      [ -x "$before" ] || exit 0
      printf '%s' "$updates" | "$before" "$@"
      """;

  private static final String FLAGS =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx512m";

  private HookScript() {}

  /** The script for the hook {@code name} at {@code file}. */
  static byte[] of(String name, Path file, AmbitFolder folder, Path java) {
    String template = name.equals("pre-receive") ? PRE_RECEIVE : POST_RECEIVE;
    return template
        .replace("@JAVA@", quoted(java))
        .replace("@FOLDER@", quoted(folder.root()))
        .replace("@BEFORE@", quoted(Path.of(file + BEFORE)))
        .replace("@FLAGS@", FLAGS)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }
}
