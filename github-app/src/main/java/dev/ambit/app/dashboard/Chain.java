package dev.ambit.app.dashboard;

import dev.ambit.core.provenance.chain.ChainStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chain in words and as a drawing.
 *
 * @param drawing the drawing
 * @param steps every deed, each with its depth below what it followed from
 * @param breaks how many breaks it has
 */
public record Chain(Timeline drawing, List<Step> steps, int breaks) {

  /** A deed in words. */
  public record Step(String kind, Optional<Moment> at, String text, int depth) {}

  static Chain of(List<ChainStep> chain, Instant now) {
    List<Step> steps = new ArrayList<>();
    chain.forEach(step -> add(steps, step, 0, now));
    return new Chain(
        Timeline.of(chain, now),
        List.copyOf(steps),
        chain.stream().mapToInt(ChainStep::breaks).sum());
  }

  private static void add(List<Step> steps, ChainStep step, int depth, Instant now) {
    steps.add(
        new Step(step.kind().word(), step.at().map(at -> new Moment(at, now)), step.text(), depth));
    step.children().forEach(child -> add(steps, child, depth + 1, now));
  }
}
