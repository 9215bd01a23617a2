package dev.ambit.app.api;

import dev.ambit.app.store.Token;
import io.javalin.http.HandlerType;
import java.util.Optional;

/**
 * One thing that can be asked.
 *
 * @param method the HTTP method
 * @param path below {@code /api/v1}, with parameters in braces
 * @param scope what the token must be for; empty for everybody
 * @param answer answers it
 */
record Endpoint(HandlerType method, String path, Optional<Token.Scope> scope, Answer answer) {

  /** Answers a request of somebody who may ask. */
  @FunctionalInterface
  interface Answer {

    Reply to(Asked asked) throws Exception;
  }
}
