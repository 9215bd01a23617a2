package dev.ambit.git.object;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import java.util.List;
import java.util.Set;

/**
 * The order in which git writes an object's headers. Headers that are not named here may follow, in
 * any number.
 *
 * @param leading the headers that come first, in order
 * @param repeatable those of the leading ones that may stand any number of times, or not at all
 * @param once headers that may follow, but once
 */
record HeaderOrder(List<String> leading, Set<String> repeatable, Set<String> once) {

  private static final Set<String> SIGNATURES = Set.of("encoding", "gpgsig", "gpgsig-sha256");

  static final HeaderOrder COMMIT =
      new HeaderOrder(
          List.of("tree", "parent", "author", "committer"), Set.of("parent"), SIGNATURES);

  static final HeaderOrder TAG =
      new HeaderOrder(List.of("object", "type", "tag", "tagger"), Set.of(), SIGNATURES);

  /** Adds to {@code found} what is missing, doubled or out of order. */
  void check(ObjectText text, List<Malformation> found) {
    for (String name : leading) {
      int count = text.named(name).size();
      if (count != 1 && !repeatable.contains(name)) {
        report(count == 0 ? "there is no " + name : name + " stands " + count + " times", found);
      }
    }
    once.stream()
        .sorted()
        .filter(name -> text.named(name).size() > 1)
        .forEach(name -> report(name + " stands more than once", found));
    checkOrder(text.headers(), found);
    if (!text.hasBody()) {
      report("no blank line ends the headers", found);
    }
  }

  /** Reports the first one: a pusher could write endlessly many. */
  private void checkOrder(List<Header> headers, List<Malformation> found) {
    for (int i = 1; i < headers.size(); i++) {
      String before = headers.get(i - 1).name();
      String name = headers.get(i).name();
      if (rank(name) < rank(before)) {
        report(name + " stands after " + before, found);
        return;
      }
    }
  }

  private int rank(String name) {
    int rank = leading.indexOf(name);
    return rank < 0 ? leading.size() : rank;
  }

  private static void report(String detail, List<Malformation> found) {
    found.add(new Malformation(Kind.HEADERS, detail));
  }
}
