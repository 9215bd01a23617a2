package dev.ambit.wire.grant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a grant before its time. It holds for every grant with this id, and cannot be undone:
 * the task gets a grant with a new id.
 *
 * @param id the grant's id
 * @param reason why, for people
 * @param revokedAt when; for people, it holds from the moment it can be read
 */
public record Revocation(GrantId id, String reason, Instant revokedAt) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a revocation.
   *
   * @param name the document's name in messages
   */
  public static Revocation read(String name, byte[] content) throws InvalidDocument {
    return Documents.read(name, content, Revocation::decode);
  }

  /** The bytes to sign. */
  public byte[] json() {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("version", 1)
              .put("id", id.value())
              .put("reason", reason)
              .put("revoked-at", revokedAt.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Revocation decode(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    GrantTexts.version(fields);
    Optional<GrantId> id = fields.required("id", Decoders.TEXT.then(GrantId::new));
    Optional<String> reason = fields.required("reason", GrantTexts.LINE);
    Optional<Instant> at = fields.required("revoked-at", GrantTexts.TIME);
    return fields.build(
        () -> new Revocation(id.orElseThrow(), reason.orElseThrow(), at.orElseThrow()));
  }
}
