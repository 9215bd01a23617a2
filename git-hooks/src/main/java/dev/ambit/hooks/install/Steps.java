package dev.ambit.hooks.install;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Carries out steps, all or none. */
final class Steps {

  private Steps() {}

  /**
   * Applies each in order.
   *
   * @throws IOException the first failure, after every earlier step was taken back; what could not
   *     be taken back is suppressed in it
   */
  static void apply(List<Step> steps) throws IOException {
    Deque<Step.Undo> done = new ArrayDeque<>();
    try {
      for (Step step : steps) {
        done.push(step.apply());
      }
    } catch (IOException | RuntimeException e) {
      done.forEach(undo -> takeBack(undo, e));
      throw e;
    }
  }

  private static void takeBack(Step.Undo undo, Exception cause) {
    try {
      undo.run();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
