package dev.ambit.story;

import dev.ambit.core.event.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The world that a story plays in.
 *
 * @param server the kind of server it plays
 * @param bare the repository with the hook
 * @param work a clone to work in
 * @param site the site's folder
 * @param ambit the command
 */
record Stage(ServerKind server, Git bare, WorkTree work, SiteFolder site, AmbitCommand ambit) {

  /** Builds it: what is given stands there before the hook is installed. */
  static Stage raise(
      Path folder, ObjectFormat format, Given given, HookUnderTest hook, AmbitCommand ambit) {
    try {
      Git git = new Git(folder, folder.resolve("home")).prepared();
      new Beginning(format, given.files(), given.branches()).layDown(folder);
      Git bare = git.in(folder.resolve(Beginning.BARE));
      WorkTree work = WorkTree.begun(git.in(folder.resolve(Beginning.WORK)));
      SiteFolder site = site(folder, given);
      ServerHooks.put(given.server(), bare.directory());
      hook.install(bare.directory(), site.file());
      Path inForce = hook.siteInForce(bare.directory(), site.file());
      return new Stage(
          given.server(),
          bare,
          work,
          site.inForce(inForce, git.home().resolve("ssh"), given.grants()),
          ambit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SiteFolder site(Path folder, Given given) throws IOException {
    KeyRing keys = new KeyRing(folder.resolve("people"));
    return SiteFolder.write(Files.createDirectories(folder.resolve("site")), keys, given);
  }

  /** Every ref of the repository but Ambit's own, with where it stands. */
  String refs() {
    return bare.run("for-each-ref", "--format=%(refname) %(objectname)")
        .lines()
        .filter(line -> !line.startsWith("refs/ambit/"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
