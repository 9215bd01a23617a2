package dev.ambit.core.facts;

import dev.ambit.core.event.Oid;
import java.util.List;
import java.util.Optional;

/**
 * A commit as its object says it, without its files.
 *
 * @param id the commit
 * @param tree its tree
 * @param parents its parents, in order
 * @param author the author line
 * @param committer the committer line
 * @param message the message as text, by the encoding header or UTF-8
 * @param signature what checking its signature showed; a known empty value means unsigned
 * @param notes what git notes say about it
 * @param malformations how the object departs from what git writes
 */
public record CommitFacts(
    Oid id,
    Oid tree,
    List<Oid> parents,
    Person author,
    Person committer,
    String message,
    Fact<Optional<Signature>> signature,
    List<AuthorshipNote> notes,
    List<Malformation> malformations) {

  public CommitFacts {
    parents = List.copyOf(parents);
    notes = List.copyOf(notes);
    malformations = List.copyOf(malformations);
  }

  /** The same commit with these notes. */
  public CommitFacts withNotes(List<AuthorshipNote> about) {
    return new CommitFacts(
        id, tree, parents, author, committer, message, signature, about, malformations);
  }

  public boolean isRoot() {
    return parents.isEmpty();
  }

  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** The message's first line. */
  public String subject() {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
