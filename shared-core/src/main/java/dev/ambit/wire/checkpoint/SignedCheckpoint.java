package dev.ambit.wire.checkpoint;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.provenance.Signer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint with the lines of those who signed it. Others may add theirs: a witness signs the
 * same text with its own key.
 *
 * @param checkpoint what is signed
 * @param signatures the signatures' lines, none of them checked yet
 */
public record SignedCheckpoint(Checkpoint checkpoint, List<Line> signatures) {

  private static final String DASH = "\u2014 ";
  private static final Pattern LINE = Pattern.compile(DASH + "([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
  private static final int MOST_BYTES = 1 << 16;
  private static final int HASH_BYTES = 4;

  /**
   * A signature.
   *
   * @param name whose it claims to be
   * @param bytes the key's hash and the signature, in base64
   */
  public record Line(String name, String bytes) {}

  public SignedCheckpoint {
    signatures = List.copyOf(signatures);
  }

  /** Signs a checkpoint. */
  public static SignedCheckpoint of(Checkpoint checkpoint, NoteKey key, Signer signer) {
    return new SignedCheckpoint(checkpoint, List.of()).with(key, signer);
  }

  /** The same with one more signature. */
  public SignedCheckpoint with(NoteKey key, Signer signer) {
    byte[] signature = signer.sign(signed());
    byte[] bytes = Arrays.copyOf(key.hash(), HASH_BYTES + signature.length);
    System.arraycopy(signature, 0, bytes, HASH_BYTES, signature.length);
    List<Line> all = new ArrayList<>(signatures);
    all.add(new Line(key.name(), Base64.getEncoder().encodeToString(bytes)));
    return new SignedCheckpoint(checkpoint, all);
  }

  /**
   * Reads one; nothing is verified.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static SignedCheckpoint read(byte[] note) {
    String text = new String(note, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    if (note.length > MOST_BYTES || blank < 0 || !text.endsWith("\n")) {
      throw new IllegalArgumentException("not a signed checkpoint: no blank line, or too long");
    }
    if (!Arrays.equals(note, text.getBytes(StandardCharsets.UTF_8))) {
      throw new IllegalArgumentException("not a signed checkpoint: not UTF-8");
    }
    List<Line> lines = text.substring(blank + 2).lines().map(SignedCheckpoint::line).toList();
    SignedCheckpoint read =
        new SignedCheckpoint(Checkpoint.parse(text.substring(0, blank + 1)), lines);
    if (!read.text().equals(text)) {
      throw new IllegalArgumentException("not a signed checkpoint as this format writes it");
    }
    return read;
  }

  /** The whole note. */
  public String text() {
    StringBuilder text = new StringBuilder(checkpoint.text()).append('\n');
    signatures.forEach(line -> text.append(DASH + line.name() + " " + line.bytes()).append('\n'));
    return text.toString();
  }

  /** Whether the key of this name signed it. */
  public boolean isSignedBy(NoteKey key) {
    return signatures.stream()
        .filter(line -> line.name().equals(key.name()))
        .map(line -> Base64.getDecoder().decode(line.bytes()))
        .filter(bytes -> bytes.length > HASH_BYTES)
        .filter(bytes -> Arrays.equals(Arrays.copyOf(bytes, HASH_BYTES), key.hash()))
        .map(bytes -> Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length))
        .anyMatch(signature -> key.key().verifies(signed(), signature));
  }

  private byte[] signed() {
    return checkpoint.text().getBytes(StandardCharsets.UTF_8);
  }

  private static Line line(String text) {
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches() || !isCanonical(matcher.group(2))) {
      throw new IllegalArgumentException("not a signature's line: " + text);
    }
    return new Line(matcher.group(1), matcher.group(2));
  }

  private static boolean isCanonical(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    return Base64.getEncoder().encodeToString(bytes).equals(base64);
  }
}
