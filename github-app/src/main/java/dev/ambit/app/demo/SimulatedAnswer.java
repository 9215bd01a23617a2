package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What the simulated GitHub answers.
 *
 * @param status the HTTP status
 * @param body the body
 */
record SimulatedAnswer(int status, JsonNode body) {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int MOVED = 301;
  private static final int UNKNOWN = 401;
  private static final int MISSING = 404;
  private static final int FAULT = 500;

  static SimulatedAnswer ok(JsonNode body) {
    return new SimulatedAnswer(OK, body);
  }

  static SimulatedAnswer created(JsonNode body) {
    return new SimulatedAnswer(CREATED, body);
  }

  static SimulatedAnswer movedTo(String address) {
    return new SimulatedAnswer(MOVED, JsonNodeFactory.instance.objectNode().put("url", address));
  }

  static SimulatedAnswer badCredentials() {
    return refusal(UNKNOWN, "Bad credentials");
  }

  static SimulatedAnswer missing() {
    return refusal(MISSING, "Not Found");
  }

  static SimulatedAnswer fault(String message) {
    return refusal(FAULT, message);
  }

  static SimulatedAnswer refusal(int status, String message) {
    return new SimulatedAnswer(
        status, JsonNodeFactory.instance.objectNode().put("message", message));
  }

  boolean isMoved() {
    return status == MOVED;
  }
}
