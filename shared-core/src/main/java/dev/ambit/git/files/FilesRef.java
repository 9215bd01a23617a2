package dev.ambit.git.files;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A ref whose commits hold a tree of files that is only added to. Whoever adds at the same time as
 * somebody else adds on top of that. The ref is read outside any push.
 */
public final class FilesRef {

  private static final int MOST_TRIES = 200;
  private static final int LONGEST_WAIT_MILLIS = 20;

  private final GitEnvironment repository;
  private final RefName ref;

  private FilesRef(GitEnvironment repository, RefName ref) {
    this.repository = repository;
    this.ref = ref;
  }

  /**
   * The ref of a repository; it need not exist yet.
   *
   * @param folder the repository, or a folder within it
   * @throws IllegalArgumentException if there is none
   */
  public static FilesRef at(Path folder, RefName ref) {
    GitEnvironment found = GitEnvironment.at(folder);
    return new FilesRef(new GitEnvironment(found.gitDir(), Optional.empty(), List.of()), ref);
  }

  /**
   * What is added together.
   *
   * @param files contents by path; a path that is there already stays as it is
   * @param along commits that the ref is to keep alive beside the files
   * @param subject the message
   * @param at the time
   */
  public record Addition(Map<String, byte[]> files, List<Oid> along, String subject, Instant at) {
    public Addition {
      files = new TreeMap<>(files);
      along = List.copyOf(along);
    }
  }

  /**
   * Adds files in one commit; none if all are there already.
   *
   * @throws IOException if it cannot be written, or others keep moving the ref meanwhile
   */
  public void add(Addition addition) throws IOException {
    try (Repository open = open()) {
      FilesRefWriter writer = new FilesRefWriter(open, ref.value());
      for (int i = 0; i < MOST_TRIES; i++) {
        if (writer.add(addition)) {
          return;
        }
        letOthersGoFirst();
      }
    }
    throw new IOException(ref + " is moved by others all the time; try again");
  }

  private static void letOthersGoFirst() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_WAIT_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The content of a file; empty if it is not there. */
  public Optional<byte[]> file(String path) throws IOException {
    return under(path).values().stream().findFirst();
  }

  /** Every file at or below a path, by its whole path. */
  public Map<String, byte[]> under(String path) throws IOException {
    try (FilesSnapshot now = snapshot()) {
      return now.under(path);
    }
  }

  /** Whether the ref is there at all. */
  public boolean exists() throws IOException {
    try (Repository open = open()) {
      return open.exactRef(ref.value()) != null;
    }
  }

  /** The files as they stand now, to be read many times. */
  public FilesSnapshot snapshot() throws IOException {
    return FilesSnapshot.of(open(), ref.value());
  }

  /** The names in a folder. */
  public Set<String> names(String folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Repository open = open();
        RevWalk commits = new RevWalk(open)) {
      Ref found = open.exactRef(ref.value());
      if (found == null) {
        return names;
      }
      RevCommit tip = commits.parseCommit(found.getObjectId());
      try (TreeWalk at = TreeWalk.forPath(open, folder, tip.getTree());
          TreeWalk within = new TreeWalk(open)) {
        if (at != null && at.isSubtree()) {
          within.addTree(at.getObjectId(0));
          while (within.next()) {
            names.add(within.getNameString());
          }
        }
      }
    }
    return names;
  }

  private Repository open() throws IOException {
    try {
      return OpenRepository.at(repository);
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }
}
