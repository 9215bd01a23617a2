package dev.ambit.hooks.install;

import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.record.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Works out the steps that take a repository out of the gate. Changes nothing. */
final class UninstallPlan {

  private final GuardedRepository repository;
  private final Installation installation;
  private final List<Step> steps = new ArrayList<>();

  private UninstallPlan(GuardedRepository repository, Installation installation) {
    this.repository = repository;
    this.installation = installation;
  }

  /** The steps in their order. Site, keys, grants, approvals and ledger stay. */
  static List<Step> of(GuardedRepository repository, Installation installation) throws IOException {
    UninstallPlan plan = new UninstallPlan(repository, installation);
    for (Installation.Hook hook : installation.hooks()) {
      plan.hook(hook);
    }
    plan.settings();
    AmbitFolder folder = repository.folder();
    removeRun(folder.run(), plan.steps);
    for (ArchiveKind kind : ArchiveKind.values()) {
      plan.steps.add(new RemoveFile(folder.jar().resolveSibling(kind.file())));
    }
    plan.steps.add(new RemoveFile(ServiceUnit.file(folder)));
    plan.steps.add(new RemoveFile(folder.jar()));
    plan.steps.add(new RemoveFile(folder.lastGoodPolicy()));
    plan.steps.add(new RemoveFile(folder.knownTrees()));
    plan.steps.add(new RemoveFile(folder.root().resolve(Installed.CONFIG_BEFORE)));
    plan.steps.add(new RemoveFile(folder.installed()));
    return List.copyOf(plan.steps);
  }

  /** The steps that end the gate: one that finds its socket gone takes no more pushes. */
  static void removeRun(Path run, List<Step> steps) {
    if (!Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    steps.add(new RemoveRunFolder(run));
  }

  private void hook(Installation.Hook hook) throws IOException {
    Path file = repository.path().resolve(hook.file());
    if (Files.exists(file) && !Digests.of(file).equals(hook.digest())) {
      throw new WrongInput(
          file + " was changed after the installation: move it away, then uninstall again");
    }
    steps.add(new RemoveFile(file));
    Path before = Path.of(file + HookScript.BEFORE);
    if (Files.exists(before)) {
      steps.add(new MoveFile(before, file));
    }
  }

  /** The very bytes if nobody changed the file since; else each setting that is still ours. */
  private void settings() throws IOException {
    Path config = repository.path().resolve("config");
    Path kept = repository.folder().root().resolve(Installed.CONFIG_BEFORE);
    if (Files.exists(kept) && Digests.of(config).equals(installation.configDigest())) {
      steps.add(new RestoreContent(config, Files.readAllBytes(kept)));
      return;
    }
    for (Installation.Changed changed : installation.settings()) {
      if (repository.git().setting(changed.key()).filter(changed.after()::equals).isPresent()) {
        steps.add(new RestoreConfig(repository.git(), changed));
      }
    }
  }
}
