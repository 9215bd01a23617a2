package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Patterns arranged by something that every path of theirs has: a whole part, an extension or the
 * beginning of its name. Of many patterns a path is then tried against few.
 */
final class ClassPatterns {

  private static final String ANY = "";
  private static final String WILD = "*?[\\";
  private static final int HEAD = 3;

  private final Map<String, List<Entry>> byKey = new HashMap<>();

  /** A pattern and whose it is. */
  record Entry(Glob glob, FileClass of) {}

  void add(Entry entry) {
    byKey.computeIfAbsent(key(entry.glob()), key -> new ArrayList<>()).add(entry);
  }

  /** Every pattern, in no order. */
  Stream<Entry> all() {
    return byKey.values().stream().flatMap(List::stream);
  }

  /** The patterns that could match the path, exactly or folded. */
  Stream<Entry> candidates(RepoPath path) {
    Set<String> keys = new HashSet<>();
    keys.add(ANY);
    addKeys(PathNames.folded(path), keys);
    addKeys(PathNames.foldedText(PathNames.exact(path)), keys);
    return keys.stream()
        .map(byKey::get)
        .flatMap(found -> Stream.ofNullable(found))
        .flatMap(List::stream);
  }

  private static void addKeys(String folded, Collection<String> keys) {
    for (String part : folded.split("/", -1)) {
      keys.add(part(part));
    }
    String name = folded.substring(folded.lastIndexOf('/') + 1);
    keys.add(extension(name));
    keys.add(head(name));
  }

  private static String key(Glob glob) {
    List<String> parts = Arrays.asList(glob.text().split("/", -1));
    return parts.stream()
        .filter(part -> wild(part) == part.length())
        .map(PathNames::foldedText)
        .reduce((a, b) -> a.length() >= b.length() ? a : b)
        .map(ClassPatterns::part)
        .orElseGet(() -> keyOfName(parts.get(parts.size() - 1)));
  }

  private static String keyOfName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0 && wild(name.substring(dot)) == name.length() - dot) {
      return extension(PathNames.foldedText(name));
    }
    String start = PathNames.foldedText(name.substring(0, wild(name)));
    return start.length() < HEAD ? ANY : head(start);
  }

  /** How much of a pattern's part stands before its first wildcard. */
  private static int wild(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (WILD.indexOf(part.charAt(i)) >= 0) {
        return i;
      }
    }
    return part.length();
  }

  private static String part(String part) {
    return "part " + part;
  }

  private static String extension(String name) {
    return "extension " + name.substring(name.lastIndexOf('.') + 1);
  }

  private static String head(String name) {
    return "head " + name.substring(0, Math.min(HEAD, name.length()));
  }
}
