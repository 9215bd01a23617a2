import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Measures hooks on one push, round by round; see README.md for what it prints. */
final class Latency {

  private static final String ONE = "One commit, three files (ms)";
  private static final String MANY = "400 commits (ms)";
  private static final String RATE = "Pushes answered a second, 8 at a time";
  private static final String SHELL_HOOK =
      """
      #!/bin/sh
      while read -r old new ref; do
        for commit in $(git rev-list "$new" --not --all); do
          git diff-tree -r --no-commit-id --name-only "$commit"
        done | grep -q '^forbidden/' && exit 1
      done
      exit 0
      """;

  private final Map<String, String> options;
  private final Path work;

  private Latency(Map<String, String> options, Path work) {
    this.options = options;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    Path work = Files.createTempDirectory("ambit-bench");
    try {
      new Latency(options, work).run();
    } finally {
      try (Stream<Path> all = Files.walk(work)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private void run() throws Exception {
    Path seed = seed();
    String java17 = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String java25 =
        options.getOrDefault("--java25", "/usr/lib/jvm/temurin-25-jdk-amd64") + "/bin/java";
    Map<String, Hook> hooks = new LinkedHashMap<>();
    hooks.put("shell hook", written(seed, "shell", SHELL_HOOK));
    hooks.put("empty hook", written(seed, "empty", "#!/bin/sh\nexit 0\n"));
    for (String client : List.of("nc", "socat", "perl", "curl")) {
      if (isWanted("gate, " + client)) {
        hooks.put("gate, " + client, installed(seed, client, java17, List.of(), client));
      }
    }
    if (isWanted("cold") && Files.isExecutable(Path.of(java25))) {
      hooks.put("cold, Java 25, AOT cache", installed(seed, "aot", java25, List.of("--no-gate"), "nc"));
    }
    if (isWanted("cold")) {
      hooks.put("cold, Java 17, CDS", installed(seed, "cds", java17, List.of("--no-gate"), "nc"));
      hooks.put(
          "cold, Java 17, no archive",
          installed(seed, "plain", java17, List.of("--no-gate", "--no-archive"), "nc"));
    }
    machine(seed, java17, java25);
    targets();
    int rounds = Integer.parseInt(options.getOrDefault("--rounds", "11"));
    warm(hooks);
    measure(ONE, hooks, rounds, "agent/PAY-214/one");
    hooks.keySet().removeIf(name -> name.contains("no archive") || name.startsWith("empty"));
    measure(MANY, hooks, Math.max(3, rounds / 2), "agent/PAY-214/many");
    if (hooks.containsKey("gate, nc")) {
      concurrent(hooks.get("gate, nc"));
    }
  }

  /** Of the hooks beside the shell's, all or those named by parts of names, {@code --only "nc;cold"}. */
  private boolean isWanted(String name) {
    String only = options.getOrDefault("--only", "");
    return only.isEmpty() || Arrays.stream(only.split(";")).anyMatch(name::contains);
  }

  /** The gates start with their first push and get quick with the next hundreds, as they do in use. */
  private void warm(Map<String, Hook> hooks) throws Exception {
    for (Map.Entry<String, Hook> each : hooks.entrySet()) {
      boolean gate = each.getKey().startsWith("gate");
      each.getValue().call("agent/PAY-214/one");
      if (gate) {
        each.getValue().awaitGate();
      }
      int calls = Integer.parseInt(options.getOrDefault("--warm", "300"));
      for (int i = 0; gate && i < calls; i++) {
        each.getValue().call("agent/PAY-214/one");
      }
      each.getValue().call("agent/PAY-214/many");
    }
  }

  private void measure(String table, Map<String, Hook> hooks, int rounds, String branch)
      throws Exception {
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, Hook> each : hooks.entrySet()) {
        long start = System.nanoTime();
        each.getValue().call(branch);
        double ms = (System.nanoTime() - start) / 1e6;
        System.out.printf("%s\t%s\t%d\t%.3f%n", table, each.getKey(), round, ms);
      }
    }
  }

  private void concurrent(Hook gate) throws Exception {
    int pushes = Integer.parseInt(options.getOrDefault("--pushes", "400"));
    for (int round = 1; round <= 3; round++) {
      ExecutorService pool = Executors.newFixedThreadPool(8);
      List<Callable<Void>> calls = new ArrayList<>();
      for (int i = 0; i < pushes; i++) {
        calls.add(
            () -> {
              gate.call("agent/PAY-214/one");
              return null;
            });
      }
      long start = System.nanoTime();
      for (Future<Void> each : pool.invokeAll(calls)) {
        each.get();
      }
      double rate = pushes / ((System.nanoTime() - start) / 1e9);
      System.out.printf("%s\tgate, nc, whole hooks\t%d\t%.1f%n", RATE, round, rate);
      pool.shutdown();
    }
  }

  private static void targets() {
    String[][] targets = {
      {ONE, "gate, nc", "<= 0.35"},
      {ONE, "gate, socat", "<= 0.35"},
      {ONE, "gate, curl", "<= 0.8"},
      {ONE, "cold, Java 25, AOT cache", "<= 6"},
      {ONE, "cold, Java 17, CDS", "<= 7"},
      {MANY, "gate, nc", "<= 100 ms"},
      {RATE, "gate, nc, whole hooks", ">= 200 a second"}
    };
    for (String[] each : targets) {
      System.out.println("target\t" + String.join("\t", each));
    }
  }

  private void machine(Path seed, String java17, String java25) throws Exception {
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.replaceAll(".*: ", ""))
            .orElse("processor unknown");
    System.out.printf("# %d processors, %s%n", Runtime.getRuntime().availableProcessors(), cpu);
    System.out.printf("# load before: %s%n", Files.readString(Path.of("/proc/loadavg")).strip());
    System.out.printf("# %s; %s%n", git(seed, "--version"), first(java17));
    if (Files.isExecutable(Path.of(java25))) {
      System.out.printf("# %s%n", first(java25));
    }
    System.out.printf("# repository: %s commits%n", git(seed, "rev-list", "--count", "main"));
  }

  private static String first(String java) throws Exception {
    return say(Path.of("."), List.of(java, "-version")).lines().skip(1).findFirst().orElse("");
  }

  /** A bare repository with a history of its own, or a copy of a real one. */
  private Path seed() throws Exception {
    Path seed = work.resolve("seed.git");
    String real = options.get("--repo");
    if (real != null) {
      git(work, "clone", "--quiet", "--bare", real, seed.toString());
      git(seed, "branch", "--force", "main", "HEAD");
      git(seed, "symbolic-ref", "HEAD", "refs/heads/main");
      return seed;
    }
    git(work, "init", "--quiet", "--bare", "--initial-branch=main", seed.toString());
    StringBuilder history = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String text = "class C" + i + " {}\n";
      history
          .append("commit refs/heads/main\ncommitter Dana <dana@example.com> ")
          .append(1_700_000_000 + i)
          .append(" +0000\ndata 4\nmore\nM 100644 inline src/main/java/p")
          .append(i % 40)
          .append("/C")
          .append(i % 900)
          .append(".java\ndata ")
          .append(text.length())
          .append("\n")
          .append(text)
          .append("\n");
    }
    say(seed, history.toString(), Map.of(), List.of("git", "fast-import", "--quiet"));
    git(seed, "repack", "-adq");
    return seed;
  }

  private Hook written(Path seed, String name, String script) throws Exception {
    Hook hook = copy(seed, name);
    Path file = hook.bare().resolve("hooks/pre-receive");
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return hook;
  }

  private Hook installed(Path seed, String name, String java, List<String> how, String client)
      throws Exception {
    Hook hook = copy(seed, name);
    List<String> command = new ArrayList<>(List.of(java, "-jar", options.get("--jar"), "install"));
    command.addAll(List.of(hook.bare().toString(), "--site", site().toString()));
    command.addAll(how);
    say(work, "", Map.of("PATH", programs(client).toString()), command);
    grant(hook, java);
    return hook;
  }

  private Hook copy(Path seed, String name) throws Exception {
    Path bare = work.resolve(name + ".git");
    git(work, "clone", "--quiet", "--bare", seed.toString(), bare.toString());
    return new Hook(bare, pushed(bare));
  }

  /** A folder with what an installation needs and this client only. */
  private Path programs(String client) throws Exception {
    Path folder = work.resolve("bin-" + client);
    Files.createDirectories(folder);
    for (String program : List.of("git", "sh", "cat", "env", "setsid", client)) {
      Path link = folder.resolve(program);
      if (!Files.exists(link)) {
        String path = say(work, "", Map.of(), List.of("sh", "-c", "command -v " + program)).strip();
        Files.createSymbolicLink(link, Path.of(path));
      }
    }
    return folder;
  }

  private Path site() throws Exception {
    Path site = work.resolve("site.yaml");
    if (Files.exists(site)) {
      return site;
    }
    ambit("keys", "new", "dana", "--dir", work.resolve("home").toString());
    Path keys = Files.createDirectories(work.resolve("keys"));
    try (Stream<Path> made = Files.walk(work.resolve("home"))) {
      Path key = made.filter(file -> file.toString().endsWith("dana.pub.pem")).findFirst().orElseThrow();
      Files.copy(key, keys.resolve("dana.pub.pem"));
    }
    say(work, List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work.resolve("agent").toString()));
    String key = Files.readString(work.resolve("agent.pub")).strip();
    Files.writeString(work.resolve("allowed_signers"), "agent@example.com " + key + "\n");
    return Files.writeString(
        site,
        """
        version: 1
        host: git.example.com
        repository: payments/checkout
        server: plain
        people:
          - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
        agents:
          - { agent: claude, principals: ["git:%s"], operator: dana@example.com }
        signers: allowed_signers
        grants: { folder: grants, ref: true }
        policy: { profile: balanced }
        """
            .formatted(System.getProperty("user.name")));
  }

  private void grant(Hook hook, String java) throws Exception {
    Path file = work.resolve("PAY-214.yaml");
    if (!Files.exists(file)) {
      ambit(
          "grant", "new", "--id", "PAY-214", "--title", "Bench", "--agent", "claude",
          "--principal", "git:" + System.getProperty("user.name"), "--owner", "dana@example.com",
          "--repository", "git.example.com/payments/checkout", "--allow", "src/**",
          "--file", file.toString());
    }
    ambit(
        "grant", "sign", file.toString(), "--key", "dana", "--dir",
        work.resolve("home").toString(), "--repo", hook.bare().toString());
  }

  private void ambit(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", options.get("--jar")));
    command.addAll(Arrays.asList(arguments));
    say(work, command);
  }

  /** Makes the pushes, each in a quarantine beside the repository's objects. */
  private Map<String, Push> pushed(Path bare) throws Exception {
    site();
    Map<String, Push> pushes = new LinkedHashMap<>();
    pushes.put("agent/PAY-214/one", push(bare, "one", 1));
    pushes.put("agent/PAY-214/many", push(bare, "many", 400));
    return pushes;
  }

  private Push push(Path bare, String name, int commits) throws Exception {
    Path clone = work.resolve("clone-" + name);
    if (!Files.exists(clone)) {
      git(work, "clone", "--quiet", "--bare", "--shared", bare.toString(), clone.toString());
      say(clone, history(commits), Map.of(), List.of("git", "fast-import", "--quiet"));
      String last =
          git(
              clone, "-c", "user.name=claude", "-c", "user.email=agent@example.com", "-c",
              "gpg.format=ssh", "-c", "user.signingkey=" + work.resolve("agent"), "commit-tree", "-S",
              "-m", "Work, signed", "-p", git(clone, "rev-parse", "work^"), "work^{tree}");
      git(clone, "update-ref", "refs/heads/work", last);
    }
    Path quarantine = bare.resolve("objects/incoming-" + name);
    Files.createDirectories(quarantine.resolve("pack"));
    String wanted = "refs/heads/work\n--not\n" + git(bare, "rev-parse", "main") + "\n";
    say(
        clone, wanted, Map.of(),
        List.of("git", "pack-objects", "--quiet", "--revs", quarantine.resolve("pack/pack").toString()));
    return new Push(git(clone, "rev-parse", "work"), quarantine);
  }

  /** Commits of three files each, as fast-import reads them. */
  private static String history(int commits) {
    StringBuilder history = new StringBuilder();
    for (int i = 0; i < commits; i++) {
      history.append("commit refs/heads/work\ncommitter claude <agent@example.com> ");
      history.append(1_750_000_000 + i).append(" +0000\ndata 4\nwork\n");
      history.append(i == 0 ? "from refs/heads/main^0\n" : "");
      for (int file = 0; file < 3; file++) {
        String text = "class N" + i + " {}\n";
        history.append("M 100644 inline src/new/N").append(i % 50).append(file);
        history.append(".java\ndata ").append(text.length()).append("\n").append(text).append("\n");
      }
    }
    return history.toString();
  }

  /** A push: its tip and where its objects lie. */
  private record Push(String tip, Path quarantine) {}

  /** A repository with a hook, and the pushes that wait for it. */
  private record Hook(Path bare, Map<String, Push> pushes) {

    /** Runs the hook as git does; it must let the push through. */
    void call(String branch) throws IOException, InterruptedException {
      Push push = pushes.get(branch);
      ProcessBuilder builder =
          new ProcessBuilder(bare.resolve("hooks/pre-receive").toString())
              .directory(bare.toFile())
              .redirectErrorStream(true);
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("GIT_"));
      environment.put("GIT_DIR", ".");
      environment.put("GIT_QUARANTINE_PATH", push.quarantine().toString());
      environment.put("GIT_OBJECT_DIRECTORY", push.quarantine().toString());
      environment.put("GIT_ALTERNATE_OBJECT_DIRECTORIES", bare.resolve("objects").toString());
      environment.put("GIT_PUSH_OPTION_COUNT", "0");
      Process process = builder.start();
      try (OutputStream input = process.getOutputStream()) {
        String update = "0".repeat(40) + " " + push.tip() + " refs/heads/" + branch + "\n";
        input.write(update.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // a hook may end without reading what is pushed
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("the hook in " + bare + " refused: " + text);
      }
    }

    void awaitGate() throws InterruptedException {
      for (int i = 0; i < 200 && !Files.exists(bare.resolve("ambit/run/gate.sock")); i++) {
        Thread.sleep(50);
      }
    }
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    return say(folder, command).strip();
  }

  private static String say(Path folder, List<String> command) throws Exception {
    return say(folder, "", Map.of(), command);
  }

  private static String say(
      Path folder, String input, Map<String, String> environment, List<String> command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + text);
    }
    return text;
  }
}
