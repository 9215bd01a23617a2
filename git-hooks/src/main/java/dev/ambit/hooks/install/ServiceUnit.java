package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A systemd unit that keeps the gate of a repository running. Without it the first push starts one;
 * while such a one is there, the unit's ends at once and is tried again.
 *
 * @param folder the folder {@code ambit} of the repository
 * @param java the java that runs it
 * @param jarDigest SHA-256 of the jar
 */
record ServiceUnit(AmbitFolder folder, Path java, String jarDigest) {

  /** Where an installation puts it, for {@code systemctl enable}. */
  static Path file(AmbitFolder folder) {
    String repository = String.valueOf(folder.root().resolveSibling("").getFileName());
    String name = repository.replaceAll("\\.git$", "").replaceAll("[^A-Za-z0-9_-]", "-");
    return folder.root().resolve("ambit-gate-" + name + ".service");
  }

  byte[] content(String account) {
    return """
        [Unit]
        Description=Ambit's resident gate of %s
        StartLimitIntervalSec=0

        [Service]
        User=%s
        WorkingDirectory=%s
        UMask=0077
        Environment=LC_ALL=C.UTF-8
        ExecStart=%s %s %s -cp %s dev.ambit.hooks.resident.GateProcess %s %s 0
        Restart=always
        RestartSec=10

        [Install]
        WantedBy=multi-user.target
        """
        .formatted(
            specifier(folder.root().resolveSibling("").toString()),
            account,
            specifier(folder.run().toString()),
            word(java.toString()),
            JvmFlags.GATE,
            word(ArchiveKind.of(Runtime.version()).use(folder.jar().resolveSibling("") + "/")),
            word(folder.jar().toString()),
            word(folder.root().toString()),
            jarDigest)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String word(String text) {
    String escaped = specifier(text).replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + escaped.replace("$", "$$") + "\"";
  }

  /** In a unit, percent signs start specifiers; in a command, dollars start variables. */
  private static String specifier(String text) {
    return text.replace("%", "%%");
  }
}
