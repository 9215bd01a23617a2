package dev.ambit.wire.crypto.ssh;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the options of a line: names in any case, values in quotes, commas between. */
final class SignerOptions {

  private static final String CERT_AUTHORITY = "cert-authority";
  private static final Set<String> WITH_VALUE = Set.of("namespaces", "valid-after", "valid-before");

  private SignerOptions() {}

  static AllowedSigner.Options parse(LineScanner line, ZoneId zone) throws MalformedSsh {
    Map<String, String> found = new HashMap<>();
    do {
      String name = line.upTo("=, \t").toLowerCase(Locale.ROOT);
      if (found.put(name, value(line, name)) != null) {
        throw new MalformedSsh("the option '" + name + "' stands here twice");
      }
    } while (line.take(','));
    return options(found, zone);
  }

  private static String value(LineScanner line, String name) throws MalformedSsh {
    if (name.equals(CERT_AUTHORITY)) {
      return "";
    }
    if (!WITH_VALUE.contains(name)) {
      throw new MalformedSsh(
          "'"
              + name
              + "' is neither a checked key type ("
              + SshKeyType.names()
              + ") nor an option (cert-authority, namespaces=, valid-after=, valid-before=)");
    }
    if (!line.take('=')) {
      throw new MalformedSsh("the option '" + name + "' takes a value: " + name + "=\"...\"");
    }
    return line.quoted();
  }

  private static AllowedSigner.Options options(Map<String, String> found, ZoneId zone)
      throws MalformedSsh {
    Optional<Instant> after = time(found.get("valid-after"), zone);
    Optional<Instant> before = time(found.get("valid-before"), zone);
    if (after.isPresent() && before.filter(end -> !end.isAfter(after.get())).isPresent()) {
      throw new MalformedSsh("valid-before is not later than valid-after");
    }
    return new AllowedSigner.Options(
        found.containsKey(CERT_AUTHORITY),
        Optional.ofNullable(found.get("namespaces")).map(PatternList::parse),
        after,
        before);
  }

  private static Optional<Instant> time(@Nullable String text, ZoneId zone) throws MalformedSsh {
    return text == null ? Optional.empty() : Optional.of(SignerTime.parse(text, zone));
  }
}
