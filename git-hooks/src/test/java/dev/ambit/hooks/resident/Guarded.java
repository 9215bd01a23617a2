package dev.ambit.hooks.resident;

import dev.ambit.hooks.Ambit;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.story.Git;
import dev.ambit.wire.record.InstallationJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * A guarded bare repository with a clone of a person whom the site knows.
 *
 * @param bare the repository
 * @param work the clone, with one commit
 */
record Guarded(Path bare, Git work) {

  static final Limits LIMITS =
      new Limits(2, 8, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(10), 50);

  static Guarded in(Path folder) throws IOException {
    Path bare = Files.createDirectory(folder.resolve("checkout.git"));
    Git git = new Git(bare, folder.resolve("home")).prepared();
    git.run("init", "--quiet", "--bare", "--initial-branch=main");
    Path site = Files.writeString(folder.resolve("site.yaml"), site());
    install(bare, site);
    Git clone = git.in(Files.createDirectory(folder.resolve("clone")));
    clone.run("init", "--quiet", "--initial-branch=main");
    clone.run("remote", "add", "origin", bare.toString());
    clone.run(
        "-c",
        "user.name=Alice",
        "-c",
        "user.email=alice@example.com",
        "commit",
        "--quiet",
        "--allow-empty",
        "--message=Begin");
    return new Guarded(bare, clone);
  }

  AmbitFolder ambit() {
    return AmbitFolder.of(bare);
  }

  String jar() throws IOException {
    return InstallationJson.read(Files.readAllBytes(ambit().installed())).jarDigest();
  }

  ResidentGate open() throws IOException {
    return ResidentGate.open(ambit(), jar(), LIMITS).orElseThrow();
  }

  Git.Result push(String ref) {
    return work.attempt(Map.of(), new byte[0], List.of("push", "origin", "HEAD:" + ref));
  }

  /** Leaves the hook without a process to judge in: only a gate can answer. */
  void removeJar() throws IOException {
    Files.delete(ambit().jar());
  }

  private static void install(Path bare, Path site) throws IOException {
    PrintWriter said = new PrintWriter(new StringWriter());
    CommandLine line = Ambit.commandLine().setOut(said).setErr(said);
    if (line.execute("install", bare.toString(), "--site", site.toString(), "--no-archive") != 0) {
      throw new IOException("ambit install failed: " + said);
    }
  }

  private static String site() {
    return """
        version: 1
        host: git.example.com
        repository: payments/checkout
        server: plain
        people:
          - { id: alice@example.com, principals: ["git:%s"] }
        policy: { profile: balanced }
        """
        .formatted(System.getProperty("user.name"));
  }
}
