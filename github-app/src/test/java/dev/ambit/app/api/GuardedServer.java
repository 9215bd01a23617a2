package dev.ambit.app.api;

import dev.ambit.app.App;
import dev.ambit.app.LocalSettings;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import dev.ambit.app.work.Signers;
import dev.ambit.hooks.Ambit;
import dev.ambit.story.Git;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A git server whose hooks take their grants from a running app. Dana and Erin grant and approve by
 * the app; Bob runs the agent.
 */
final class GuardedServer implements AutoCloseable {

  static final String REPOSITORY = "git.example.com/payments/checkout";

  private static final List<String> PEOPLE =
      List.of("dana@example.com", "erin@example.com", "bob@example.com");

  private static final String GRANT =
      """
      { "version": 1, "id": "PAY-9", "task": { "title": "Raise the timeout" }, "agent": "claude",
        "principals": ["git:agent-claude"], "owner": "dana@example.com",
        "audience": [{ "host": "git.example.com", "repository": "payments/checkout" }],
        "scope": { "refs": ["refs/heads/agent/PAY-9/**"], "operations": ["create", "update"],
          "paths": { "allow": ["services/checkout/**"], "deny": [] }, "classes": [],
          "pipelines": [] },
        "limits": { "pushes": 40 },
        "validity": { "not-before": "%s", "expires": "%s" } }
      """;

  private static final String SITE =
      """
      version: 1
      host: git.example.com
      repository: payments/checkout
      people:
        - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana-example-com.pub.pem], may: [grant, approve] }
        - { id: erin@example.com, principals: ["git:erin"], keys: [keys/erin-example-com.pub.pem], may: [grant, approve], authority: { paths: ["services/**"] } }
        - { id: bob@example.com, principals: ["git:bob"], keys: [keys/bob-example-com.pub.pem], may: [grant, approve] }
      agents:
        - { agent: claude, principals: ["git:agent-claude"], operator: bob@example.com }
      grants: { %s }
      policy: { profile: balanced }
      """;

  final Path folder;
  final App app;
  final Tokens tokens;
  final Git work;

  private final ApiClient api;
  private final Database database;
  private final String enforcing;

  private GuardedServer(Path folder, DatabaseSettings settings) throws Exception {
    this.folder = folder;
    Path site = folder.resolve("home/sites/checkout");
    keys(folder.resolve("home/people"), site.resolve("keys"));
    Files.writeString(site.resolve("site.yaml"), SITE.formatted("folder: grants"));
    Files.createDirectories(site.resolve("grants"));
    this.app =
        App.start(LocalSettings.in(folder.resolve("home"), settings), List.of(), Clock.systemUTC());
    this.api = new ApiClient(app.url());
    this.database = Database.open(settings);
    this.tokens = new Tokens(database.sql(), Clock.systemUTC());
    this.enforcing = token("hook-1", Set.of(Token.Scope.ENFORCE), List.of(REPOSITORY), "");
    this.work = new Git(Files.createDirectories(folder.resolve("work")), folder.resolve("githome"));
  }

  /** Starts the app; no repository is guarded yet. */
  static GuardedServer start(Path folder, DatabaseSettings settings) throws Exception {
    return new GuardedServer(folder, settings);
  }

  private static void keys(Path people, Path site) throws Exception {
    Files.createDirectories(site);
    for (String person : PEOPLE) {
      String name = Signers.name(person);
      new KeyFolder(people).create(name, KeyType.ED25519);
      Files.copy(people.resolve(name + ".pub.pem"), site.resolve(name + ".pub.pem"));
    }
  }

  /** Puts a repository under hooks that ask the app, with a first push of Dana's. */
  void install() throws Exception {
    Path site = folder.resolve("home/sites/checkout");
    work.prepared();
    work.run("init", "--quiet", "--initial-branch=main");
    work.run("config", "user.name", "Alice");
    work.run("config", "user.email", "alice@example.com");
    work.run("remote", "add", "origin", bare().toString());
    work.in(folder).run("init", "--quiet", "--bare", "--initial-branch=main", bare().toString());
    Path hookSite = Files.createDirectories(folder.resolve("hook-site")).resolve("site.yaml");
    Files.writeString(
        hookSite, SITE.formatted("folder: grants, server: { url: \"" + app.url() + "\" }"));
    Files.createDirectories(folder.resolve("hook-site/keys"));
    for (String person : PEOPLE) {
      String key = Signers.name(person) + ".pub.pem";
      Files.copy(site.resolve("keys").resolve(key), hookSite.resolveSibling("keys").resolve(key));
    }
    Path token = Files.writeString(folder.resolve("token"), enforcing);
    int exit =
        Ambit.commandLine()
            .execute(
                "install",
                bare().toString(),
                "--site",
                hookSite.toString(),
                "--app",
                app.url().toString(),
                "--app-token",
                token.toString(),
                "--no-gate",
                "--no-archive");
    if (exit != 0) {
      throw new AssertionError("ambit install exited with " + exit);
    }
    runFromThisClassPath();
    commit("README.md", "hello\n");
    push("dana", "main");
  }

  /** The hook runs this build, whether its modules are jars or folders of classes. */
  private void runFromThisClassPath() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Ambit.class.getName());
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      entries.add(Path.of(entry).toUri().toString());
    }
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", entries));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    Files.write(bare().resolve("ambit/lib/ambit.jar"), bytes.toByteArray());
  }

  Path bare() {
    return folder.resolve("checkout.git");
  }

  String token(String name, Set<Token.Scope> scopes, List<String> repositories, String person) {
    return tokens
        .make(
            name,
            scopes,
            repositories,
            Optional.of(person).filter(text -> !text.isEmpty()),
            Duration.ofDays(1))
        .secret();
  }

  /** A token that may do everything as this person. */
  String tokenOf(String person) {
    return token(
        "all-" + Signers.name(person),
        Set.of(Token.Scope.READ, Token.Scope.GRANT, Token.Scope.APPROVE),
        List.of(),
        person);
  }

  HttpResponse<String> ask(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    return api.ask(method, path, token, body);
  }

  /** In what answers were not as the description of the API says. */
  List<String> faults() {
    return api.faults;
  }

  void commit(String file, String text) throws IOException {
    Path path = work.directory().resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
    work.run("add", "--all");
    work.run("commit", "--quiet", "-m", "Change " + file);
  }

  void push(String account, String... refspecs) {
    Git.Result result = tryPush(account, refspecs);
    if (result.exit() != 0) {
      throw new AssertionError(result.output());
    }
  }

  Git.Result tryPush(String account, String... refspecs) {
    List<String> command = new ArrayList<>(List.of("push", "--quiet", "origin"));
    command.addAll(List.of(refspecs));
    return work.attempt(
        Map.of("REMOTE_USER", account, "REQUEST_METHOD", "POST"), new byte[0], command);
  }

  /** A grant PAY-9 for the agent, from an hour ago for eight hours. */
  static String grant() {
    Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
    return GRANT.formatted(begin, begin.plus(8, ChronoUnit.HOURS));
  }

  /** Dana asks for it, and Erin approves. */
  void giveTheGrant(String dana, String erin) throws IOException, InterruptedException {
    int asked = ask("POST", "/grants", dana, grant()).statusCode();
    int approved = ask("POST", "/grants/PAY-9/approval", erin, "").statusCode();
    if (asked != 201 || approved != 204) {
      throw new AssertionError("asked " + asked + ", approved " + approved);
    }
  }

  /** Makes what the app told look so many seconds older than it is. */
  void age(int seconds) throws IOException {
    Path file = bare().resolve("ambit/server/records.json");
    String kept = Files.readString(file);
    String at = kept.replaceFirst(".*\"asked-at\":\"([^\"]+)\".*", "$1");
    String then = Instant.parse(at).minusSeconds(seconds).toString();
    Files.writeString(file, kept.replace(at, then));
  }

  @Override
  public void close() {
    app.close();
    database.close();
  }
}
