package dev.ambit.hooks.demo;

import dev.ambit.hooks.Ambit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The throw-away folder of the demo: a server with one repository, and a clone for each actor. */
final class Workshop implements AutoCloseable {

  static final String REPOSITORY = "payments/checkout.git";
  private static final Map<String, String> ACCOUNTS =
      Map.of("alice", "a-1", "bob", "b-2", "agent-claude", "c-3");

  private final Path root;
  private final Screen screen;
  private final GitHttpServer server;
  private final Git git;

  private Workshop(Path root, Screen screen, GitHttpServer server) {
    this.root = root;
    this.screen = screen;
    this.server = server;
    this.git = new Git(root, root.resolve("home"));
  }

  /** Makes the folders, an empty bare repository and a server in front of it. */
  static Workshop open(Path root, Screen screen) throws IOException {
    Files.createDirectories(root.resolve("home"));
    Files.createDirectories(root.resolve("site"));
    Path served = Files.createDirectories(root.resolve("server"));
    GitHttpServer server = GitHttpServer.start(served, ACCOUNTS);
    Workshop workshop = new Workshop(root, screen, server);
    workshop.git.must(
        "init", "--quiet", "--bare", "--initial-branch=main", workshop.bare().toString());
    return workshop;
  }

  Path bare() {
    return root.resolve("server").resolve(REPOSITORY);
  }

  Path site() {
    return root.resolve("site");
  }

  /** The actor's clone; made at the first call. */
  Git clone(String actor) throws IOException {
    Path folder = root.resolve("clones").resolve(actor);
    Git clone = git.in(folder);
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      clone.must("init", "--quiet", "--initial-branch=main");
      clone.must("remote", "add", "origin", server.url(actor, REPOSITORY));
      clone.must("config", "user.name", actor);
      clone.must("config", "user.email", actor + "@example.com");
    }
    return clone;
  }

  /** Starts a branch from the server's main and commits files to it. */
  void commit(String actor, String branch, String message, Map<String, String> files)
      throws IOException {
    Git clone = clone(actor);
    clone.must("fetch", "--quiet", "origin");
    boolean fresh = !clone.run("rev-parse", "--verify", "--quiet", branch).succeeded();
    if (clone.run("rev-parse", "--verify", "--quiet", "origin/main").succeeded() && fresh) {
      clone.must("switch", "--quiet", "-c", branch, "origin/main");
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = clone.folder().resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
    }
    clone.must("add", "--all");
    clone.must("commit", "--quiet", "-m", message);
  }

  /** Pushes for real, shows the reply, and tells what came of it. */
  Scene.Result push(String title, String expected, String actor, String branch) throws IOException {
    screen.command("git push origin " + branch + "      (as " + actor + ")");
    Git clone = clone(actor);
    Git.Said said = clone.run("push", "--quiet", "origin", "HEAD:refs/heads/" + branch);
    String tip = clone.must("rev-parse", "HEAD");
    Git.Said landed =
        git.in(bare()).run("rev-parse", "--verify", "--quiet", "refs/heads/" + branch);
    screen.reply(said.text().strip());
    Scene.Result result = Scene.of(title, expected, said, landed.text().strip().equals(tip));
    screen.outcome(result);
    return result;
  }

  /** Merges a branch of the server into main, in the actor's clone. */
  void merge(String actor, String branch) throws IOException {
    Git clone = clone(actor);
    clone.must("fetch", "--quiet", "origin");
    clone.must("switch", "--quiet", "main");
    screen.command("git merge --no-ff origin/" + branch + "      (as " + actor + ")");
    clone.must("merge", "--quiet", "--no-ff", "-m", "Merge " + branch, "origin/" + branch);
  }

  /** A fresh clone by somebody who knows nothing, with Ambit's refs. */
  Git audit() throws IOException {
    Path folder = root.resolve("clones").resolve("auditor");
    git.must("clone", "--quiet", server.url("bob", REPOSITORY), folder.toString());
    screen.command("git clone " + REPOSITORY);
    screen.command("git fetch origin '+refs/ambit/*:refs/ambit/*'");
    Git clone = git.in(folder);
    clone.must("fetch", "--quiet", "origin", "+refs/ambit/*:refs/ambit/*");
    return clone;
  }

  /** What a command said, and how it ended. */
  record Answer(int exit, String text) {}

  /** Runs an ambit command as a user would type it; a failure ends the demo. */
  void ambit(String... arguments) throws IOException {
    Answer answer = answer(arguments);
    if (answer.exit() != 0) {
      throw new IOException("ambit " + String.join(" ", arguments) + " failed: " + answer.text());
    }
  }

  /** Runs an ambit command as a user would type it. */
  Answer answer(String... arguments) {
    List<String> shown = new ArrayList<>();
    for (String argument : arguments) {
      String text = argument.replace(root.toString() + "/", "");
      shown.add(text.matches("[A-Za-z0-9_./:=@*-]+") ? text : "'" + text + "'");
    }
    screen.command("ambit " + String.join(" ", shown));
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    CommandLine line = Ambit.commandLine().setOut(writer).setErr(writer);
    return new Answer(line.execute(arguments), said.toString());
  }

  void write(String name, String text) throws IOException {
    Files.write(site().resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
