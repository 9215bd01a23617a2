package dev.ambit.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.store.Token;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.record.JsonLine;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request with the token that it came with. What is wrong in it is an {@link
 * IllegalArgumentException} whose message names it.
 *
 * @param context the request
 * @param token the token; empty where none is needed
 */
record Asked(Context context, Optional<Token> token) {

  private static final int LARGEST = 64 << 20;

  /** The token that the endpoint demanded. */
  Token by() {
    return token.orElseThrow();
  }

  /** The person that the token acts for. */
  String person() {
    return by().person()
        .orElseThrow(() -> new IllegalArgumentException("the token acts for nobody"));
  }

  String path(String name) {
    return context.pathParam(name);
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isEmpty());
  }

  /** The repository that is asked about. */
  RepositoryId repository() {
    String text =
        query("repository")
            .orElseThrow(() -> new IllegalArgumentException("repository=HOST/PATH is missing"));
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("a repository is written HOST/PATH");
    }
    return new RepositoryId(text.substring(0, slash), text.substring(slash + 1));
  }

  byte[] body() throws IOException {
    byte[] body = context.req().getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new IllegalArgumentException("a request has at most 64 MiB");
    }
    return body;
  }

  /** The text of a field of the JSON body. */
  String field(JsonNode body, String name) {
    return JsonLine.text(body, name);
  }

  ObjectNode json() throws IOException {
    return JsonLine.read(new String(body(), StandardCharsets.UTF_8));
  }
}
