package dev.ambit.bench.latency;

import dev.ambit.bench.Machine;
import dev.ambit.bench.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The site that guards the repositories: a person who grants, an agent with a key, a grant.
 *
 * @param work where its files are made
 * @param jar the ambit that makes them
 */
record Site(Path work, Path jar) {

  private static final String PRINCIPAL = "git:" + System.getProperty("user.name");

  /** Makes the keys and the site file. */
  Path make() throws Exception {
    ambit("keys", "new", "dana", "--dir", home());
    Path keys = Files.createDirectories(work.resolve("keys"));
    try (Stream<Path> made = Files.walk(work.resolve("home"))) {
      Path key =
          made.filter(file -> file.toString().endsWith("dana.pub.pem")).findFirst().orElseThrow();
      Files.copy(key, keys.resolve("dana.pub.pem"));
    }
    String agent = work.resolve("agent").toString();
    Shell.say(work, List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", agent));
    String key = Files.readString(work.resolve("agent.pub")).strip();
    Files.writeString(work.resolve("allowed_signers"), "agent@example.com " + key + "\n");
    return Files.writeString(work.resolve("site.yaml"), text());
  }

  /** Signs the agent's grant into a repository. */
  void grant(Path bare) throws Exception {
    Path file = work.resolve("PAY-214.yaml");
    if (!Files.exists(file)) {
      ambit(
          "grant",
          "new",
          "--id",
          "PAY-214",
          "--title",
          "Bench",
          "--agent",
          "claude",
          "--principal",
          PRINCIPAL,
          "--owner",
          "dana@example.com",
          "--repository",
          "git.example.com/payments/checkout",
          "--allow",
          "src/**",
          "--file",
          file.toString());
    }
    ambit(
        "grant",
        "sign",
        file.toString(),
        "--key",
        "dana",
        "--dir",
        home(),
        "--repo",
        bare.toString());
  }

  private String home() {
    return work.resolve("home").toString();
  }

  private void ambit(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(Machine.java().toString(), "-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments));
    Shell.say(work, command);
  }

  private static String text() {
    return """
        version: 1
        host: git.example.com
        repository: payments/checkout
        server: plain
        people:
          - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
        agents:
          - { agent: claude, principals: ["%s"], operator: dana@example.com }
        signers: allowed_signers
        grants: { folder: grants, ref: true }
        policy: { profile: balanced }
        """
        .formatted(PRINCIPAL);
  }
}
