package dev.ambit.hooks.install;

import dev.ambit.hooks.Ambit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A real bare repository with a real clone, and the command line beside them. */
final class BareRepository {

  /** What a command answered. */
  record Answer(int exit, String text) {}

  final Path path;
  private final Path clone;

  private BareRepository(Path path, Path clone) {
    this.path = path;
    this.clone = clone;
  }

  static BareRepository in(Path folder) throws IOException {
    Path path = Files.createDirectories(folder.resolve("checkout.git"));
    Path clone = Files.createDirectories(folder.resolve("clone"));
    new Git(path).must("init", "--quiet", "--bare", "--initial-branch=main");
    Git git = new Git(clone);
    git.must("init", "--quiet", "--initial-branch=main");
    git.must("config", "user.name", "Alice");
    git.must("config", "user.email", "alice@example.com");
    git.must("remote", "add", "origin", path.toString());
    return new BareRepository(path, clone);
  }

  Git git() {
    return new Git(path);
  }

  /** Commits a file with this text and pushes it. */
  Answer push(String file, String text, String ref) throws IOException {
    return pushAs("Change " + file, file, text, ref);
  }

  /** Commits a file with this text and message and pushes it. */
  Answer pushAs(String message, String file, String text, String ref) throws IOException {
    Git git = new Git(clone);
    Path path = clone.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
    git.must("add", "--all");
    git.must("commit", "--quiet", "--allow-empty", "-m", message);
    return pushAgain(ref);
  }

  /** Commits a file with this text and pushes it with a push option. */
  Answer push(String file, String text, String ref, String option) throws IOException {
    Git git = new Git(clone);
    Path path = clone.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
    git.must("add", "--all");
    git.must("commit", "--quiet", "--allow-empty", "-m", "Change " + file);
    Git.Said said = git.run("push", "-o", option, "origin", "HEAD:" + ref);
    return new Answer(said.exit(), said.text());
  }

  /** Forgets the last commit. */
  void dropLast() throws IOException {
    new Git(clone).must("reset", "--quiet", "--hard", "HEAD~1");
  }

  /** Pushes the last commit as it is. */
  Answer pushAgain(String ref) throws IOException {
    Git.Said said = new Git(clone).run("push", "origin", "HEAD:" + ref);
    return new Answer(said.exit(), said.text());
  }

  static Answer ambit(String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text, true);
    CommandLine line = Ambit.commandLine().setOut(writer).setErr(writer);
    return new Answer(line.execute(arguments), text.toString());
  }

  /** Installs hooks that judge each push in a process of its own. */
  Answer install(Path site) {
    return ambit("install", path.toString(), "--site", site.toString(), "--no-gate");
  }

  /** A site that knows the account that runs the tests as a person. */
  static Path site(Path folder) throws IOException {
    Path site = folder.resolve("site.yaml");
    String text =
        """
        version: 1
        host: git.example.com
        repository: payments/checkout
        server: plain
        people:
          - { id: alice@example.com, principals: ["git:%s"] }
        policy: { profile: balanced }
        """
            .formatted(System.getProperty("user.name"));
    return Files.write(site, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every file outside the folder ambit, with its mode and content. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = path.relativize(file).toString();
        if (!name.startsWith("ambit/")) {
          files.put(name, Files.getPosixFilePermissions(file) + Files.readString(file));
        }
      }
    }
    return files;
  }
}
