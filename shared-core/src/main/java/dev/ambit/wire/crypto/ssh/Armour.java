package dev.ambit.wire.crypto.ssh;

import java.util.Base64;

/** The text form of an SSHSIG signature: base64 between two marker lines, and nothing else. */
final class Armour {

  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
  private static final String END = "-----END SSH SIGNATURE-----";
  private static final int LONGEST = 32 * 1024;

  private Armour() {}

  /** The bytes within. Text before or after the markers is refused: it would be unsigned. */
  static byte[] open(String armoured) throws MalformedSsh {
    if (armoured.length() > LONGEST) {
      throw new MalformedSsh("it is longer than 32 KiB");
    }
    String text = armoured.replace("\r\n", "\n").stripTrailing();
    if (!text.startsWith(BEGIN + "\n") || !text.endsWith("\n" + END)) {
      throw new MalformedSsh("it does not stand between its BEGIN and END lines");
    }
    if (text.length() < BEGIN.length() + END.length() + 2) {
      throw new MalformedSsh("there is nothing between its BEGIN and END lines");
    }
    String body = text.substring(BEGIN.length() + 1, text.length() - END.length() - 1);
    return base64(body.replace("\n", ""));
  }

  /** Strict base64: one spelling for each content. */
  private static byte[] base64(String text) throws MalformedSsh {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedSsh("what stands between its BEGIN and END lines is not base64", e);
    }
    throw new MalformedSsh("its base64 is not as an encoder writes it");
  }
}
