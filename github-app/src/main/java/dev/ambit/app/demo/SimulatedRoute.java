package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Matcher;

/** Answers requests of one kind about a repository. */
@FunctionalInterface
interface SimulatedRoute {

  SimulatedAnswer answer(Request request) throws IOException;

  /**
   * A request whose address matched.
   *
   * @param repository what it is about
   * @param parts the parts of the address; the first is the repository's name
   * @param query the query, as sent
   * @param body the body
   */
  record Request(SimulatedRepository repository, Matcher parts, String query, ObjectNode body) {

    /** What follows the repository's name in the address. */
    String what() {
      return parts.group(2);
    }

    int number() {
      return Integer.parseInt(what());
    }

    long id() {
      return Long.parseLong(what());
    }
  }
}
