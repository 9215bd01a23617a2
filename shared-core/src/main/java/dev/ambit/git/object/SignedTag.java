package dev.ambit.git.object;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A tag cut where its signature starts, by git's rule: the last line that begins with an armour's
 * head starts the signature, and all before it is signed.
 */
final class SignedTag {

  private static final List<byte[]> HEADS =
      List.of(
          ascii("-----BEGIN PGP SIGNATURE-----"),
          ascii("-----BEGIN PGP MESSAGE-----"),
          ascii("-----BEGIN SSH SIGNATURE-----"),
          ascii("-----BEGIN SIGNED MESSAGE-----"));

  private final byte[] raw;
  private final int cut;

  private SignedTag(byte[] raw, int cut) {
    this.raw = raw;
    this.cut = cut;
  }

  static SignedTag of(byte[] raw) {
    int cut = raw.length;
    for (int at = 0; at < raw.length; at = lineEnd(raw, at)) {
      if (startsArmour(raw, at)) {
        cut = at;
      }
    }
    return new SignedTag(raw, cut);
  }

  /** The signature as it stands at the end, if there is one. */
  Optional<String> armoured() {
    return cut < raw.length
        ? Optional.of(new String(raw, cut, raw.length - cut, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  /** The bytes that are signed. */
  byte[] payload() {
    return unsigned().withoutSignatures();
  }

  /** The message without the signature. */
  byte[] message() {
    return unsigned().body();
  }

  private ObjectText unsigned() {
    return ObjectText.of(Arrays.copyOf(raw, cut));
  }

  private static boolean startsArmour(byte[] raw, int at) {
    return HEADS.stream()
        .anyMatch(
            head ->
                at + head.length <= raw.length
                    && Arrays.equals(raw, at, at + head.length, head, 0, head.length));
  }

  private static int lineEnd(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
