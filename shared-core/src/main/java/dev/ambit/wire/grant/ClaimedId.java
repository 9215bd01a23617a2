package dev.ambit.wire.grant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.scope.GrantId;
import java.io.IOException;
import java.util.Optional;

/** The id that an untrusted or malformed payload claims, for telling why it is refused. */
final class ClaimedId {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ClaimedId() {}

  static Optional<GrantId> of(byte[] payload) {
    try {
      return Optional.of(JSON.readTree(payload).path("id").asText(""))
          .filter(GrantId::isWellFormed)
          .map(GrantId::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
