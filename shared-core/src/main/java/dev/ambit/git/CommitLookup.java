package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Notes;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Looks up commits of a repository, one at a time or as a range. Reads commit objects and notes,
 * never the commits' trees. For one thread.
 */
public final class CommitLookup implements AutoCloseable {

  private static final int LARGEST = 1 << 24;

  private final Repository repository;
  private final ObjectReader reader;
  private final Notes notes;
  private final CommitParser parser;

  private CommitLookup(
      Repository repository, ObjectReader reader, Notes notes, CommitParser parser) {
    this.repository = repository;
    this.reader = reader;
    this.notes = notes;
    this.parser = parser;
  }

  /**
   * Opens a repository.
   *
   * @throws Unreadable if it or its notes cannot be read
   */
  public static CommitLookup open(
      GitEnvironment environment, CommitParser parser, List<NoteFormat> notes) throws Unreadable {
    Repository repository = OpenRepository.at(environment);
    ObjectReader reader = repository.newObjectReader();
    try {
      return new CommitLookup(repository, reader, Notes.open(repository, reader, notes), parser);
    } catch (Unreadable e) {
      reader.close();
      repository.close();
      throw e;
    }
  }

  /**
   * Looks up in a repository that somebody else opened and keeps open; closing the lookup leaves it
   * so. Notes are not read.
   */
  public static CommitLookup in(Repository open, CommitParser parser) {
    ObjectReader reader = open.newObjectReader();
    try {
      Notes none = Notes.open(open, reader, List.of());
      open.incrementOpen();
      return new CommitLookup(open, reader, none, parser);
    } catch (Unreadable e) {
      reader.close();
      throw new IllegalStateException("no notes cannot be unreadable", e);
    }
  }

  /** The commit {@code id}; unknown if it is not there or cannot be read. */
  public Fact<CommitFacts> commit(Oid id) {
    try {
      byte[] raw = reader.open(GitIds.jgit(id), Constants.OBJ_COMMIT).getCachedBytes(LARGEST);
      return read(id, raw);
    } catch (IOException | LargeObjectException e) {
      return Fact.unknown("commit " + id + " cannot be read: " + e.getMessage());
    } catch (Unreadable e) {
      return Fact.unknown(e.reason());
    }
  }

  /** The commit that {@code revision} names, in git's notation; empty if there is none. */
  public Optional<Oid> resolve(String revision) {
    try {
      return Optional.ofNullable(repository.resolve(revision + "^{commit}")).map(GitIds::core);
    } catch (IOException | RevisionSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * The commits of {@code range}, newest first: {@code A..B} are those reachable from B and not
   * from A, a single revision is all that is reachable from it. An empty side means HEAD. Ends with
   * an unknown where the history cannot be read further. Close the stream.
   *
   * @throws IllegalArgumentException if a revision does not exist
   */
  public Stream<Fact<CommitFacts>> range(String range) {
    int dots = range.indexOf("..");
    if (dots < 0) {
      return walk(List.of(), require(range));
    }
    return walk(List.of(require(range.substring(0, dots))), require(range.substring(dots + 2)));
  }

  /**
   * The commits reachable from {@code from} and from none of {@code without}, newest first. Ends
   * with an unknown where the history cannot be read further. Close the stream.
   *
   * @throws IllegalArgumentException if one of them is not there
   */
  public Stream<Fact<CommitFacts>> range(List<Oid> without, Oid from) {
    return walk(without.stream().map(CommitLookup::jgit).toList(), jgit(from));
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }

  private Stream<Fact<CommitFacts>> walk(List<ObjectId> without, ObjectId from) {
    RangeWalk walk = RangeWalk.start(repository, without, from);
    return walk.commits(this::read).onClose(walk::close);
  }

  private ObjectId require(String revision) {
    String name = revision.isEmpty() ? Constants.HEAD : revision;
    return resolve(name)
        .map(CommitLookup::jgit)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no commit " + name + ": check the range"));
  }

  private static ObjectId jgit(Oid id) {
    return ObjectId.fromString(id.hex());
  }

  private Fact<CommitFacts> read(Oid id, byte[] raw) {
    return parser.parse(id, raw).fold(this::withNotes, Fact::<CommitFacts>unknown);
  }

  private Fact<CommitFacts> withNotes(CommitFacts commit) {
    try {
      return Fact.known(notes.attach(commit));
    } catch (Unreadable e) {
      return Fact.unknown(e.reason());
    }
  }
}
