package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The two repositories that a story begins with: a bare one and a clone, with what is given on
 * main. Git makes each kind once in a process; every telling gets a copy, which is the same to the
 * byte.
 *
 * @param format what the repositories name their objects by
 * @param files files beside the kit's own
 * @param branches further branches at the start of main
 */
record Beginning(ObjectFormat format, Map<String, FileContent> files, List<String> branches) {

  /** The folders, as a telling has them. */
  static final String BARE = "checkout.git";

  static final String WORK = "work";

  private static final Map<Beginning, FolderImage> MADE = new ConcurrentHashMap<>();

  Beginning {
    files = Map.copyOf(files);
    branches = List.copyOf(branches);
  }

  /** Puts both repositories into {@code folder}. */
  void layDown(Path folder) throws IOException {
    MADE.computeIfAbsent(this, Beginning::made).layDown(folder);
  }

  private FolderImage made() {
    try {
      Path folder = Files.createTempDirectory("ambit-beginning");
      try {
        make(new Git(folder, folder.resolve("home")).prepared());
        return FolderImage.of(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Git git) throws IOException {
    git.run("init", "--quiet", "--bare", "--initial-branch=main", hash(), BARE);
    Git bare = git.in(git.directory().resolve(BARE));
    bare.run("config", "receive.advertisePushOptions", "true");
    bare.run("config", "receive.autogc", "false");
    git.run("init", "--quiet", "--initial-branch=main", hash(), WORK);
    Git work = git.in(git.directory().resolve(WORK));
    work.run("config", "core.quotePath", "false");
    work.run("config", "protocol.version", "2");
    work.run("config", "maintenance.auto", "false");
    work.run("remote", "add", "origin", "../" + BARE);
    WorkTree.of(work).start(files, branches);
  }

  private String hash() {
    return "--object-format=" + format.word();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
