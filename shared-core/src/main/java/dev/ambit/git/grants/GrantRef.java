package dev.ambit.git.grants;

import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/**
 * The grant store that a repository carries along: its ref {@code refs/ambit/grants}. It is read
 * without the objects of a push that is under way.
 */
public final class GrantRef implements GrantStore {

  private final GitEnvironment repository;

  private GrantRef(GitEnvironment repository) {
    this.repository = repository;
  }

  /**
   * The store of a repository.
   *
   * @param folder the repository, or a folder within it
   * @throws IllegalArgumentException if there is none
   */
  public static GrantRef at(Path folder) {
    GitEnvironment found = GitEnvironment.at(folder);
    return new GrantRef(new GitEnvironment(found.gitDir(), Optional.empty(), List.of()));
  }

  @Override
  public List<StoredEnvelope> all() throws IOException {
    try (Repository open = open()) {
      return new RefGrants(open).all();
    }
  }

  /**
   * Adds one file in a commit of its own.
   *
   * @param path where in the tree, such as {@code grants/PAY-214/DIGEST.json}
   * @param json its content
   * @param subject the commit's message
   * @param now the commit's time
   * @throws IOException if it cannot be written, or somebody else wrote the ref meanwhile
   */
  public void add(String path, byte[] json, String subject, Instant now) throws IOException {
    PersonIdent writer = new PersonIdent("Ambit", "ambit@localhost", now, ZoneOffset.UTC);
    try (Repository open = open()) {
      new GrantRefWriter(open, writer).add(path, json, subject);
    }
  }

  private Repository open() throws IOException {
    try {
      return OpenRepository.at(repository);
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }
}
