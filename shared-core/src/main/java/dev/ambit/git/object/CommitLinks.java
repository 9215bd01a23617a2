package dev.ambit.git.object;

import dev.ambit.core.event.Oid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit points at, by git's own rule: the tree is named in the first line, and the parents
 * in the lines that follow it without a gap. A parent line anywhere else is none.
 *
 * @param tree the tree
 * @param parents the parents, in order
 * @param seconds the time the committer claims, since 1970; 0 if it cannot be read
 */
public record CommitLinks(Oid tree, List<Oid> parents, long seconds) {

  private static final Pattern TIME = Pattern.compile("> (\\d{1,12}) [+-]\\d+$");

  public CommitLinks {
    parents = List.copyOf(parents);
  }

  /** The links of the commit {@code id}; empty if git would call the commit bad. */
  public static Optional<CommitLinks> of(Oid id, byte[] raw) {
    return of(ObjectText.of(raw), id);
  }

  static Optional<CommitLinks> of(ObjectText text, Oid id) {
    List<Header> headers = text.headers();
    if (headers.isEmpty() || !headers.get(0).name().equals("tree")) {
      return Optional.empty();
    }
    Optional<Oid> tree = ObjectIds.in(headers.get(0), id);
    Optional<List<Oid>> parents = parents(headers, id);
    return tree.isPresent() && parents.isPresent()
        ? Optional.of(new CommitLinks(tree.get(), parents.get(), seconds(text)))
        : Optional.empty();
  }

  private static Optional<List<Oid>> parents(List<Header> headers, Oid id) {
    List<Oid> parents = new ArrayList<>();
    for (int i = 1; i < headers.size() && headers.get(i).name().equals("parent"); i++) {
      Optional<Oid> parent = ObjectIds.in(headers.get(i), id);
      if (parent.isEmpty()) {
        return Optional.empty();
      }
      parents.add(parent.get());
    }
    return Optional.of(parents);
  }

  private static long seconds(ObjectText text) {
    Matcher time = TIME.matcher(text.last("committer").map(Header::text).orElse(""));
    return time.find() ? Long.parseLong(time.group(1)) : 0;
  }
}
