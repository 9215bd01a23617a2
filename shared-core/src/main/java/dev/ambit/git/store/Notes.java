package dev.ambit.git.store;

import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.AuthorshipNote;
import dev.ambit.core.facts.CommitFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.NoteMap;

/** The authorship notes of a repository, as its refs stand now. */
public final class Notes {

  private static final int LARGEST = 16 << 20;

  private final ObjectReader reader;
  private final List<NoteFormat> formats;
  private final Map<RefName, NoteMap> maps;

  private Notes(ObjectReader reader, List<NoteFormat> formats, Map<RefName, NoteMap> maps) {
    this.reader = reader;
    this.formats = formats;
    this.maps = maps;
  }

  /**
   * Opens the notes that there are; refs that do not exist are none.
   *
   * @throws Unreadable if a notes ref exists and cannot be read
   */
  public static Notes open(Repository repository, ObjectReader reader, List<NoteFormat> formats)
      throws Unreadable {
    Map<RefName, NoteMap> maps = new TreeMap<>();
    for (NoteFormat format : formats) {
      Optional<NoteMap> map = map(repository, reader, format.ref());
      map.ifPresent(found -> maps.put(format.ref(), found));
    }
    return new Notes(reader, List.copyOf(formats), maps);
  }

  /** The same commit with its notes; one over 16 MiB is passed over, as no evidence. */
  public CommitFacts attach(CommitFacts commit) throws Unreadable {
    return maps.isEmpty() ? commit : commit.withNotes(of(GitIds.jgit(commit.id())));
  }

  private List<AuthorshipNote> of(ObjectId commit) throws Unreadable {
    List<AuthorshipNote> notes = new ArrayList<>();
    for (NoteFormat format : formats) {
      NoteMap map = maps.get(format.ref());
      if (map != null) {
        text(map, commit, format.ref()).flatMap(format.parser()).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private Optional<String> text(NoteMap map, ObjectId commit, RefName ref) throws Unreadable {
    try {
      ObjectId note = map.get(commit);
      if (note == null) {
        return Optional.empty();
      }
      byte[] raw = reader.open(note, Constants.OBJ_BLOB).getCachedBytes(LARGEST);
      return Optional.of(new String(raw, StandardCharsets.UTF_8));
    } catch (LargeObjectException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Unreadable("the note of " + commit.name() + " in " + ref + " cannot be read", e);
    }
  }

  private static Optional<NoteMap> map(Repository repository, ObjectReader reader, RefName name)
      throws Unreadable {
    try {
      Ref ref = repository.exactRef(name.value());
      if (ref == null || ref.getObjectId() == null) {
        return Optional.empty();
      }
      return Optional.of(NoteMap.readTree(reader, tree(repository, ref.getObjectId())));
    } catch (IOException e) {
      throw new Unreadable("the notes in " + name + " cannot be read", e);
    }
  }

  private static ObjectId tree(Repository repository, ObjectId tip) throws IOException {
    return repository.parseCommit(tip).getTree();
  }
}
