package dev.ambit.wire.crypto.ssh;

import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;

/** Reads one line: principals, perhaps options, key type, key, perhaps a comment. */
final class AllowedSignerLine {

  private AllowedSignerLine() {}

  /** The line's signer; empty for a blank line or a comment. */
  static Optional<AllowedSigner> parse(String raw, ZoneId zone) throws MalformedSsh {
    LineScanner line = new LineScanner(raw.stripTrailing());
    line.skipBlanks();
    if (line.done() || line.peek() == '#') {
      return Optional.empty();
    }
    PatternList principals = PatternList.parse(line.word());
    line.skipBlanks();
    AllowedSigner.Options options =
        startsKey(line) ? AllowedSigner.Options.NONE : SignerOptions.parse(line, zone);
    line.skipBlanks();
    return Optional.of(new AllowedSigner(principals, options, key(line)));
  }

  private static boolean startsKey(LineScanner line) throws MalformedSsh {
    if (line.done()) {
      throw new MalformedSsh("the key is missing; a line is: principals [options] type key");
    }
    String type = new LineScanner(line.rest()).upTo(" \t");
    return SshKeyType.named(type).isPresent();
  }

  private static String key(LineScanner line) throws MalformedSsh {
    String name = line.upTo(" \t");
    SshKeyType type =
        SshKeyType.named(name)
            .orElseThrow(
                () ->
                    new MalformedSsh(
                        "no key of a type that is checked follows the principals and options;"
                            + " these are checked: "
                            + SshKeyType.names()));
    line.skipBlanks();
    byte[] blob = base64(line.upTo(" \t"));
    type.key(blob);
    return Sha.fingerprint(blob);
  }

  private static byte[] base64(String text) throws MalformedSsh {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedSsh("the key is not base64", e);
    }
  }
}
