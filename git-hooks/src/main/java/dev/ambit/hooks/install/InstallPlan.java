package dev.ambit.hooks.install;

import dev.ambit.core.event.ServerKind;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.record.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out the steps that put a repository under the gate. Changes nothing. */
final class InstallPlan {

  private final GuardedRepository repository;
  private final ServerKind server;
  private final Path java;
  private final Optional<Installation> earlier;
  private final List<Step> steps = new ArrayList<>();

  private InstallPlan(
      GuardedRepository repository, ServerKind server, Path java, Optional<Installation> earlier) {
    this.repository = repository;
    this.server = server;
    this.java = java;
    this.earlier = earlier;
  }

  /** The steps in their order: the hooks come into force after all that they need. */
  static List<Step> of(
      GuardedRepository repository,
      ServerKind server,
      Path java,
      SiteSource site,
      String profile,
      Pace pace)
      throws IOException {
    InstallPlan plan = new InstallPlan(repository, server, java, Installed.in(repository));
    plan.folders();
    plan.steps.addAll(
        site.steps(server.name().toLowerCase(Locale.ROOT).replace('_', '-'), profile));
    byte[] jar = OwnJar.bytes();
    plan.steps.add(PutFile.readable(repository.folder().jar(), jar));
    ServerPrograms programs = ServerPrograms.find();
    String digest = Digests.of(jar);
    plan.pace(pace, programs, digest);
    List<Installation.Changed> settings = plan.settings();
    List<Installation.Hook> hooks =
        plan.hooks(new HookScript(repository.folder(), java, digest, programs));
    plan.steps.add(
        new Remember(
            repository,
            config -> new Installation(server, java.toString(), hooks, settings, config, digest)));
    return List.copyOf(plan.steps);
  }

  private void folders() {
    AmbitFolder folder = repository.folder();
    steps.add(new MakeFolder(folder.root()));
    Stream.of(folder.keys(), folder.grants(), folder.approvals())
        .map(MakeFolder::new)
        .forEach(steps::add);
    steps.add(new MakeFolder(folder.root().resolve("ledger")));
    steps.add(new MakeFolder(folder.root().resolve("lib")));
    steps.add(new MakeFolder(folder.server()));
    steps.add(new MakeFolder(folder.serverKeys().privateFolder(), true));
    steps.add(new MakeFolder(folder.serverKeys().publicFolder()));
    Stream.of(ServerKeys.Role.values())
        .map(role -> new MakeServerKey(folder.serverKeys(), role))
        .forEach(steps::add);
  }

  /** Without the folder for its socket there is no gate; a gate that is there ends with it. */
  private void pace(Pace pace, ServerPrograms programs, String jarDigest) throws IOException {
    AmbitFolder folder = repository.folder();
    if (pace.gate() && programs.client().isPresent()) {
      steps.add(new MakeRunFolder(folder.run()));
    } else {
      UninstallPlan.removeRun(folder.run(), steps);
    }
    if (pace.service()) {
      String account = Files.getOwner(repository.path()).getName();
      byte[] unit = new ServiceUnit(folder, java, jarDigest).content(account);
      steps.add(PutFile.readable(ServiceUnit.file(folder), unit));
    }
    if (pace.archive() && OwnJar.isWhole()) {
      steps.add(new MakeArchive(new Archive(repository.folder(), java)));
    }
  }

  private List<Installation.Changed> settings() throws IOException {
    Path config = repository.path().resolve("config");
    if (earlier.isEmpty()) {
      Path kept = repository.folder().root().resolve(Installed.CONFIG_BEFORE);
      steps.add(PutFile.secret(kept, Files.readAllBytes(config)));
    }
    List<Installation.Changed> changed = new ArrayList<>();
    earlier.ifPresent(installation -> changed.addAll(installation.settings()));
    List<Setting> wanted = new ArrayList<>(Settings.FIXED);
    wanted.add(Settings.nonceSeed());
    Map<String, String> standing = repository.git().settings();
    for (Setting setting : wanted) {
      Optional<String> before =
          Optional.ofNullable(standing.get(setting.key().toLowerCase(Locale.ROOT)));
      boolean good = setting.keepsOther() ? before.isPresent() : isValue(before, setting);
      if (!good) {
        steps.add(new SetConfig(repository.git(), setting, before));
        changed.removeIf(former -> former.key().equals(setting.key()));
        changed.add(new Installation.Changed(setting.key(), before, setting.value()));
      }
    }
    return changed;
  }

  private static boolean isValue(Optional<String> before, Setting setting) {
    return before.filter(setting.value()::equals).isPresent();
  }

  private List<Installation.Hook> hooks(HookScript scripts) throws IOException {
    List<Installation.Hook> hooks = new ArrayList<>();
    for (String name : HookLayout.HOOKS) {
      hooks.add(hook(name, HookLayout.file(repository, server, name), scripts));
    }
    return hooks;
  }

  private Installation.Hook hook(String name, Path file, HookScript scripts) throws IOException {
    Path parent = file.resolveSibling(".").normalize();
    Stream.of(parent.resolveSibling(".").normalize(), parent)
        .filter(folder -> !Files.exists(folder))
        .map(MakeFolder::new)
        .forEach(steps::add);
    Path before = Path.of(file + HookScript.BEFORE);
    if (Files.exists(file) && !isOurs(file)) {
      if (Files.exists(before)) {
        throw new WrongInput(
            "both " + file + " and " + before + " are there: keep the one that should run");
      }
      steps.add(new MoveFile(file, before));
    }
    byte[] script = scripts.of(name, file);
    steps.add(PutFile.executable(file, script));
    boolean chained = Files.exists(before) || (Files.exists(file) && !isOurs(file));
    return new Installation.Hook(within(file), chained, Digests.of(script));
  }

  private boolean isOurs(Path file) {
    return earlier.stream()
        .flatMap(installation -> installation.hooks().stream())
        .anyMatch(hook -> hook.file().equals(within(file)));
  }

  private String within(Path file) {
    return repository.path().relativize(file).toString();
  }
}
