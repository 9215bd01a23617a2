package dev.ambit.bench.latency;

import dev.ambit.bench.Machine;
import dev.ambit.bench.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hooks that are compared, each in a repository of its own.
 *
 * @param work where they are made
 * @param seed what each repository is a copy of
 * @param jar the ambit that is installed
 * @param java25 a newer Java, which need not be there
 * @param only parts of names, separated by semicolons; empty for all
 */
record Hooks(Path work, Path seed, Path jar, Path java25, String only) {

  static final String SHELL = "shell hook";

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

  Map<String, Hook> make() throws Exception {
    Site site = new Site(work, jar);
    Path siteFile = site.make();
    Map<String, Hook> hooks = new LinkedHashMap<>();
    hooks.put(SHELL, written("shell", SHELL_HOOK));
    hooks.put("empty hook", written("empty", "#!/bin/sh\nexit 0\n"));
    for (Variant each : variants()) {
      if (isWanted(each.name()) && Files.isExecutable(each.java())) {
        hooks.put(each.name(), installed(each, siteFile));
        site.grant(hooks.get(each.name()).bare());
      }
    }
    return hooks;
  }

  /** One way to install. */
  private record Variant(String name, String folder, Path java, List<String> how, String client) {}

  private List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (String client : List.of("nc", "socat", "perl", "curl")) {
      variants.add(new Variant("gate, " + client, client, Machine.java(), List.of(), client));
    }
    List<String> cold = List.of("--no-gate");
    List<String> plain = List.of("--no-gate", "--no-archive");
    variants.add(new Variant("cold, Java 25, AOT cache", "aot", java25, cold, "nc"));
    variants.add(new Variant("cold, Java 17, CDS", "cds", Machine.java(), cold, "nc"));
    variants.add(new Variant("cold, Java 17, no archive", "plain", Machine.java(), plain, "nc"));
    return variants;
  }

  private boolean isWanted(String name) {
    return only.isEmpty() || Arrays.stream(only.split(";")).anyMatch(name::contains);
  }

  private Hook written(String name, String script) throws Exception {
    Hook hook = copy(name);
    Path file = hook.bare().resolve("hooks/pre-receive");
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return hook;
  }

  private Hook installed(Variant variant, Path siteFile) throws Exception {
    Hook hook = copy(variant.folder());
    List<String> command =
        new ArrayList<>(List.of(variant.java().toString(), "-jar", jar.toString(), "install"));
    command.addAll(List.of(hook.bare().toString(), "--site", siteFile.toString()));
    command.addAll(variant.how());
    Shell.say(work, "", Map.of("PATH", programs(variant.client()).toString()), command);
    return hook;
  }

  private Hook copy(String name) throws Exception {
    Path bare = work.resolve(name + ".git");
    Shell.git(work, "clone", "--quiet", "--bare", seed.toString(), bare.toString());
    return new Hook(bare, new Pushes(work).to(bare));
  }

  /** A folder with what an installation needs and this client only. */
  private Path programs(String client) throws Exception {
    Path folder = work.resolve("bin-" + client);
    Files.createDirectories(folder);
    for (String program : List.of("git", "sh", "cat", "env", "setsid", client)) {
      Path link = folder.resolve(program);
      if (!Files.exists(link)) {
        String find = "command -v " + program + " || true";
        String path = Shell.say(work, List.of("sh", "-c", find)).strip();
        Files.createSymbolicLink(link, Path.of(path.isEmpty() ? "/absent" : path));
      }
    }
    return folder;
  }
}
