package dev.ambit.hooks.endtoend;

import dev.ambit.story.Git;
import dev.ambit.story.HookUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bare repositories for servers that have no way of their own to make one. */
final class Repositories {

  private Repositories() {}

  /** Makes a repository with the hook and returns its folder. */
  static Path create(Path folder, HookUnderTest hook) throws IOException {
    Path bare = folder.resolve("checkout.git");
    Git git = new Git(Files.createDirectories(bare), folder.resolve("home")).prepared();
    git.run("init", "--quiet", "--bare", "--initial-branch=main");
    git.run("config", "receive.advertisePushOptions", "true");
    git.run("config", "http.receivepack", "true");
    hook.install(bare, folder.resolve("site.yaml"));
    return bare;
  }

  /** The branches that a bare repository has. */
  static String branches(Path bare) {
    return new Git(bare, bare.resolveSibling("home"))
        .run("for-each-ref", "--format=%(refname:short)", "refs/heads");
  }
}
