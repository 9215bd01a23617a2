package dev.ambit.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Mints the grants of a story as DSSE envelopes, signed by keys of the story's people. */
final class GrantMint {

  private static final String TYPE = "application/vnd.ambit.grant+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeyRing keys;
  private final Path sshKeys;
  private final Instant now;

  /**
   * @param sshKeys the folder of the keys that commits are signed by; a grant names one of them as
   *     {@code ${NAME}}
   */
  GrantMint(KeyRing keys, Path sshKeys, Instant now) {
    this.keys = keys;
    this.sshKeys = sshKeys;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Puts every grant into the folder of a grant store. */
  void fill(Path store, List<MintedGrant> grants) throws IOException {
    Files.createDirectories(store);
    for (int i = 0; i < grants.size(); i++) {
      MintedGrant grant = grants.get(i);
      Path file = store.resolve(grant.id() + ".json");
      Path free = Files.exists(file) ? store.resolve(grant.id() + "." + i + ".json") : file;
      Files.write(free, JSON.writeValueAsBytes(envelope(grant)));
    }
  }

  private ObjectNode envelope(MintedGrant grant) throws IOException {
    String text = JSON.writeValueAsString(content(grant));
    byte[] body = Placeholders.fill(text, this::fingerprint).getBytes(StandardCharsets.UTF_8);
    byte[] signature = keys.sign(grant.issuer(), Dsse.signedBytes(TYPE, body));
    byte[] shown = grant.tampered() ? tampered(body) : body;
    return Dsse.envelope(TYPE, shown, keys.fingerprint(grant.issuer()), signature);
  }

  private String fingerprint(String name) {
    try {
      return SshKeys.fingerprint(sshKeys, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode content(MintedGrant grant) {
    ObjectNode content = Defaults.merge(Defaults.grant(), grant.fields());
    ObjectNode validity = (ObjectNode) content.path("validity");
    validity
        .fieldNames()
        .forEachRemaining(
            key -> validity.put(key, RelativeTime.resolve(validity.path(key).asText(), now)));
    return content;
  }

  private static byte[] tampered(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String changed = text.replace("services/checkout/**", "**");
    if (changed.equals(text)) {
      throw new InvalidStory("grants", "a tampered grant allows services/checkout/**");
    }
    return changed.getBytes(StandardCharsets.UTF_8);
  }
}
