package dev.ambit.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.wire.record.JsonLine;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param json its body; empty for none
 */
record Reply(int status, String json) {

  static Reply ok(JsonNode node) {
    return new Reply(200, JsonLine.write(node));
  }

  static Reply ok(String json) {
    return new Reply(200, json);
  }

  static Reply made() {
    return new Reply(201, "");
  }

  static Reply done() {
    return new Reply(204, "");
  }

  static Reply error(int status, String reason) {
    return new Reply(status, JsonLine.write(JsonLine.object().put("error", reason)));
  }
}
