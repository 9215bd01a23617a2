package dev.ambit.core.ledger;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log held at a time, in few words (C2SP tlog-checkpoint): whoever keeps one can tell later
 * whether the log was cut or written anew.
 *
 * @param origin the log's name, one line
 * @param size how many entries it held
 * @param root the root of the Merkle tree over them, in base64
 */
public record Checkpoint(String origin, long size, String root) {

  private static final int HASH_BYTES = 32;
  private static final Pattern TEXT =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");

  public Checkpoint {
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
      throw new IllegalArgumentException("a checkpoint has an origin of one line and a size");
    }
    if (Base64.getDecoder().decode(root).length != HASH_BYTES) {
      throw new IllegalArgumentException("a checkpoint's root is a SHA-256 in base64");
    }
  }

  /** The checkpoint of a tree. */
  public static Checkpoint of(String origin, MerkleFrontier tree) {
    return new Checkpoint(origin, tree.size(), tree.root());
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }

  /**
   * Reads the text back; lines that others may add after the three are refused.
   *
   * @throws IllegalArgumentException if it is not as {@link #text} makes it
   */
  public static Checkpoint parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a checkpoint: its lines are the origin, the size and the root in base64");
    }
    return new Checkpoint(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
  }
}
