package dev.ambit.story;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A tree whose entries nothing checks.
 *
 * @param entries the entries in their order
 */
record RawTree(List<RawEntry> entries) {

  RawTree {
    entries = List.copyOf(entries);
  }

  /** The tree that {@code revision} names; its names must be of plain letters. */
  static RawTree of(Git git, String revision) {
    List<RawEntry> entries = new ArrayList<>();
    for (String line : git.run("ls-tree", revision).lines().toList()) {
      String[] parts = line.split("[ \t]", 4);
      entries.add(new RawEntry(parts[0].replaceFirst("^0", ""), parts[3], parts[2]));
    }
    return new RawTree(entries);
  }

  /** The same with further entries, in git's order. */
  RawTree with(List<RawEntry> more) {
    List<RawEntry> all = new ArrayList<>(entries);
    all.addAll(more);
    all.sort(RawEntry.GIT_ORDER);
    return new RawTree(all);
  }

  RawTree without(List<String> names) {
    return new RawTree(entries.stream().filter(each -> !names.contains(each.name())).toList());
  }

  /** The same as an attacker writes it: what was there, then {@code more}, in that order. */
  RawTree thenJust(List<RawEntry> more) {
    List<RawEntry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new RawTree(all);
  }

  /** Writes it as an object and returns its id. */
  String write(Git git) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (RawEntry entry : entries) {
      raw.writeBytes(entry.head());
      raw.writeBytes(HexFormat.of().parseHex(entry.id()));
    }
    return git.require(
        Map.of(),
        raw.toByteArray(),
        List.of("hash-object", "-t", "tree", "-w", "--literally", "--stdin"));
  }
}
