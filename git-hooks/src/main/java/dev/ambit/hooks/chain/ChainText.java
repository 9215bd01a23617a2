package dev.ambit.hooks.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.chain.ChainStep;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A chain as a tree of lines. */
final class ChainText {

  private final List<String> lines = new ArrayList<>();

  private ChainText() {}

  static List<String> of(String subject, List<ChainStep> steps) {
    ChainText text = new ChainText();
    text.lines.add("chain of " + Words.shown(subject));
    text.add(steps, "");
    int breaks = steps.stream().mapToInt(ChainStep::breaks).sum();
    text.lines.add(breaks == 0 ? "unbroken" : breaks + (breaks == 1 ? " break" : " breaks"));
    return List.copyOf(text.lines);
  }

  private void add(List<ChainStep> steps, String indent) {
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      ChainStep step = steps.get(i);
      lines.add(indent + (last ? "`- " : "|- ") + line(step));
      add(step.children(), indent + (last ? "   " : "|  "));
    }
  }

  private static String line(ChainStep step) {
    String kind = step.kind() == ChainStep.Kind.BREAK ? "BREAK" : step.kind().word();
    String at = step.at().map(when -> " " + when.truncatedTo(ChronoUnit.SECONDS)).orElse("");
    return kind + at + " " + step.text();
  }
}
