package dev.ambit.wire.grant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of grants before their time. It cannot be undone: the task gets a grant with a new id.
 *
 * @param scope which grants
 * @param reason why, for people
 * @param revokedAt when; for people, it holds from the moment it can be read
 */
public record Revocation(RevokedScope scope, String reason, Instant revokedAt) {

  /** The end of one grant. */
  public Revocation(GrantId id, String reason, Instant revokedAt) {
    this(RevokedScope.of(id), reason, revokedAt);
  }

  /** The value of the key {@code all}. */
  public static final String EVERYTHING = "everything";

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
              .put(scope.kind().key(), scope.value())
              .put("reason", reason)
              .put("revoked-at", revokedAt.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Revocation decode(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    GrantTexts.version(fields);
    List<RevokedScope> scopes = new ArrayList<>();
    for (RevokedScope.Kind kind : RevokedScope.Kind.values()) {
      fields
          .optional(kind.key(), GrantTexts.LINE.then(text -> checked(kind, text)))
          .ifPresent(scopes::add);
    }
    Optional<String> reason = fields.required("reason", GrantTexts.LINE);
    Optional<Instant> at = fields.required("revoked-at", GrantTexts.TIME);
    return fields.build(() -> new Revocation(only(scopes), reason.orElseThrow(), at.orElseThrow()));
  }

  private static RevokedScope checked(RevokedScope.Kind kind, String text) {
    if (kind == RevokedScope.Kind.ID) {
      return RevokedScope.of(new GrantId(text));
    }
    if (kind == RevokedScope.Kind.ALL && !text.equals(EVERYTHING)) {
      throw new IllegalArgumentException("'all' takes the word '" + EVERYTHING + "'");
    }
    return new RevokedScope(kind, text);
  }

  private static RevokedScope only(List<RevokedScope> scopes) {
    if (scopes.size() != 1) {
      throw new IllegalArgumentException(
          "a revocation has one of the keys id, task, agent, owner and all");
    }
    return scopes.get(0);
  }
}
