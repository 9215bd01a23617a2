package dev.ambit.wire.crypto;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A push certificate taken apart, in the only form that {@code git push --signed} writes.
 *
 * @param nonce the nonce it was made for; empty if none
 * @param options the push options
 * @param updates the ref updates
 * @param signed the text before the signature
 * @param signature the signature to the end
 */
record CertificateText(
    String nonce, List<String> options, List<RefUpdate> updates, String signed, String signature) {

  private static final String VERSION = "certificate version 0.1";
  private static final String SIGNATURE_START = "\n-----BEGIN ";

  CertificateText {
    options = List.copyOf(options);
    updates = List.copyOf(updates);
  }

  /**
   * Reads a certificate; one character stands for each byte.
   *
   * @throws IllegalArgumentException if git would not have written it; the message says why
   */
  static CertificateText parse(String text) {
    int end = text.indexOf(SIGNATURE_START) + 1;
    if (end == 0) {
      throw new IllegalArgumentException("it has no signature");
    }
    String signed = text.substring(0, end);
    Deque<String> lines = new ArrayDeque<>(Arrays.asList(signed.split("\n", -1)));
    lines.removeLast();
    if (!VERSION.equals(lines.poll())) {
      throw new IllegalArgumentException("it does not start with '" + VERSION + "'");
    }
    required(lines, "pusher ");
    all(lines, "pushee ", 1);
    List<String> nonces = all(lines, "nonce ", 1);
    List<String> options = all(lines, "push-option ", Integer.MAX_VALUE);
    if (!"".equals(lines.poll())) {
      throw new IllegalArgumentException("its headers are not the ones that git writes");
    }
    return new CertificateText(
        nonces.isEmpty() ? "" : nonces.get(0),
        options.stream().map(CertificateText::utf8).toList(),
        lines.stream().map(CertificateText::update).toList(),
        signed,
        text.substring(end));
  }

  private static void required(Deque<String> lines, String header) {
    if (all(lines, header, 1).isEmpty()) {
      throw new IllegalArgumentException("it has no " + header.strip());
    }
  }

  /** Takes at most {@code most} lines that start with {@code header}. */
  private static List<String> all(Deque<String> lines, String header, int most) {
    List<String> values = new ArrayList<>();
    for (String line = lines.peek();
        line != null && line.startsWith(header) && values.size() < most;
        line = lines.peek()) {
      values.add(line.substring(header.length()));
      lines.remove();
    }
    return values;
  }

  private static RefUpdate update(String line) {
    String[] words = line.split(" ", 3);
    if (words.length < 3) {
      throw new IllegalArgumentException("a line of it is not: old id, new id, ref");
    }
    return new RefUpdate(new RefName(utf8(words[2])), new Oid(words[0]), new Oid(words[1]));
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
