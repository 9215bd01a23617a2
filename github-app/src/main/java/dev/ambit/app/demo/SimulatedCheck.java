package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A check run that was posted.
 *
 * @param id its id
 * @param commit the commit it is bound to
 * @param body what was posted
 * @param annotations how many annotations came with each request
 */
public record SimulatedCheck(long id, String commit, ObjectNode body, List<Integer> annotations) {

  /** What a head shows that nobody judged yet. */
  static final SimulatedCheck NONE =
      new SimulatedCheck(0, "", JsonNodeFactory.instance.objectNode(), List.of());

  public SimulatedCheck {
    annotations = List.copyOf(annotations);
  }

  public String conclusion() {
    return body.path("conclusion").asText();
  }

  public String title() {
    return body.at("/output/title").asText();
  }

  public String summary() {
    return body.at("/output/summary").asText();
  }

  public String text() {
    return body.at("/output/text").asText();
  }

  /** The decision's id, which the App posted as its own. */
  public String decision() {
    return body.path("external_id").asText();
  }

  public boolean hasButton() {
    return body.path("actions").size() > 0;
  }
}
