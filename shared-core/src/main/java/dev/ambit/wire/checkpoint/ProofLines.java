package dev.ambit.wire.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proof as C2SP writes them: lines before a number, hashes in base64, a blank line, a signed
 * checkpoint.
 *
 * @param number what the last line before the hashes says
 * @param hashes the hashes
 * @param checkpoint the checkpoint; its signatures are not checked yet
 */
record ProofLines(long number, List<String> hashes, SignedCheckpoint checkpoint) {

  private static final int MOST_BYTES = 1 << 16;
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

  ProofLines {
    hashes = List.copyOf(hashes);
  }

  String text(String head) {
    StringBuilder text = new StringBuilder(head).append(number).append('\n');
    hashes.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint.text()).toString();
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none, or is spelt otherwise than {@link #text} does
   */
  static ProofLines read(byte[] bytes, String head) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    Matcher first =
        Pattern.compile(Pattern.quote(head) + "(0|[1-9][0-9]{0,17})(?:\n|$)")
            .matcher(text.substring(0, Math.max(0, blank)));
    if (bytes.length > MOST_BYTES || blank < 0 || !first.lookingAt()) {
      throw new IllegalArgumentException(
          "not a proof: it does not begin with '" + head.strip() + "'");
    }
    List<String> hashes =
        text.substring(first.end(), Math.max(first.end(), blank)).lines().toList();
    if (!hashes.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
      throw new IllegalArgumentException("not a proof: its hashes are SHA-256 in base64");
    }
    SignedCheckpoint checkpoint =
        SignedCheckpoint.read(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
    ProofLines read = new ProofLines(Long.parseLong(first.group(1)), hashes, checkpoint);
    if (!Arrays.equals(read.text(head).getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new IllegalArgumentException("not a proof as this format writes it");
    }
    return read;
  }
}
