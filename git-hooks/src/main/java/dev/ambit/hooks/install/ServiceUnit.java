package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A systemd unit that keeps the gate of a repository running. Without it the first push starts one.
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

        [Service]
        User=%s
        WorkingDirectory=%s
        UMask=0077
        Environment=LC_ALL=C.UTF-8
        ExecStart=%s %s %s -cp %s dev.ambit.hooks.resident.GateProcess %s %s 0
        Restart=always
        RestartSec=1

        [Install]
        WantedBy=multi-user.target
        """
        .formatted(
            specifier(folder.root().resolveSibling("").toString()),
            account,
            specifier(folder.run().toString()),
            word(java),
            JvmFlags.GATE,
            ArchiveKind.of(Runtime.version()).use(specifier(folder.jar().resolveSibling("") + "/")),
            word(folder.jar()),
            word(folder.root()),
            jarDigest)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String word(Path path) {
    return "\"" + specifier(path.toString()).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** In a unit, percent signs start specifiers and dollars variables. */
  private static String specifier(String text) {
    return text.replace("%", "%%").replace("$", "$$");
  }
}
