package dev.ambit.hooks.identify;

import dev.ambit.core.event.Oid;
import java.util.Optional;

/**
 * One line of input: a commit, and the branch it came from if the line tells it.
 *
 * @param commit the commit's id
 * @param branch what stands after the first space
 */
record Request(Oid commit, Optional<String> branch) {

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it does not start with an object id
   */
  static Request parse(String line) {
    int space = line.indexOf(' ');
    if (space < 0) {
      return new Request(new Oid(line), Optional.empty());
    }
    String branch = line.substring(space + 1).strip();
    return new Request(
        new Oid(line.substring(0, space)),
        branch.isEmpty() ? Optional.empty() : Optional.of(branch));
  }
}
