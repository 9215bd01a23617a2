package dev.ambit.core.facts;

import java.nio.charset.StandardCharsets;

/**
 * The path of a file in a tree. Git's names are bytes, so they are kept as bytes: one character
 * (U+0000 to U+00FF) for each. Two paths are equal if their bytes are.
 *
 * @param bytes the path's bytes, one character each, parts separated by {@code /}
 */
public record RepoPath(String bytes) implements Comparable<RepoPath> {

  public RepoPath {
    if (bytes.isEmpty()) {
      throw new IllegalArgumentException("a path is not empty");
    }
    if (!holdsBytes(bytes)) {
      throw new IllegalArgumentException("a path holds bytes, one a character: use RepoPath.of");
    }
  }

  /** A loop and no stream: paths are made by the thousand. */
  private static boolean holdsBytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** The path whose name is {@code text} in UTF-8. */
  public static RepoPath of(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The path of these raw bytes. */
  public static RepoPath ofBytes(byte[] raw) {
    return new RepoPath(new String(raw, StandardCharsets.ISO_8859_1));
  }

  /** The name as text; bytes that are not UTF-8 become U+FFFD. For showing, after escaping. */
  public String text() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }

  public byte[] toBytes() {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public int compareTo(RepoPath other) {
    return bytes.compareTo(other.bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
