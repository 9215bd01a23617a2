package dev.ambit.hooks.verify;

import dev.ambit.core.provenance.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict for people. */
final class VerdictText {

  private VerdictText() {}

  /** One screen. */
  static List<String> screen(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add("commit " + verdict.commit());
    for (Verdict.Checked checked : verdict.statements()) {
      lines.addAll(ProofText.of(checked.proof()));
      lines.add("");
      checked.checks().forEach(check -> lines.add(line(check)));
    }
    verdict.broken().forEach(text -> lines.add("  fails    " + text));
    lines.add("");
    lines.add(conclusion(verdict));
    return lines;
  }

  /** One line. */
  static String line(Verdict verdict) {
    String detail =
        verdict.statements().stream()
            .map(checked -> checked.proof().statement().content())
            .map(said -> said.mapping().kind().word() + (said.isByAgent() ? ", agent" : ""))
            .collect(Collectors.joining("; "));
    return verdict.commit().abbreviated()
        + "  "
        + conclusion(verdict)
        + open(verdict).findFirst().map(first -> ": " + first).orElse("")
        + (detail.isEmpty() ? "" : "  (" + detail + ")");
  }

  private static String line(Check check) {
    return String.format(
        "  %-8s %-9s %s", check.state().word(), check.topic().word(), check.text());
  }

  private static String conclusion(Verdict verdict) {
    if (verdict.isProven()) {
      return "proven";
    }
    if (verdict.statements().isEmpty() && verdict.broken().isEmpty()) {
      return "not proven: there is no statement about it";
    }
    long open = open(verdict).count();
    return "not proven: " + open + (open == 1 ? " thing does" : " things do") + " not hold";
  }

  /** What does not hold, in words. */
  private static Stream<String> open(Verdict verdict) {
    return Stream.concat(
        verdict.broken().stream(),
        verdict.statements().stream()
            .flatMap(checked -> checked.checks().stream())
            .filter(check -> check.state() != Check.State.HOLDS)
            .map(Check::text));
  }
}
