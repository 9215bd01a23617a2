package dev.ambit.hooks.identify;

import dev.ambit.core.decision.Words;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Identity;
import dev.ambit.hooks.identify.Answer.Trouble;
import dev.ambit.wire.agents.IdentityJson;

/** How answers are printed. */
enum Format {
  /** A line for people: id, who, and the evidence that counted first. */
  TEXT {
    @Override
    String line(Answer answer) {
      return Words.shown(answer.commit()) + "  " + who(answer.identity()) + why(answer);
    }
  },
  /** A JSON object a line. */
  JSONL {
    @Override
    String line(Answer answer) {
      return answer.trouble() == Trouble.NONE
          ? IdentityJson.line(answer.commit(), answer.identity())
          : IdentityJson.faultLine(answer.commit(), answer.identity());
    }
  };

  abstract String line(Answer answer);

  private static String who(Identity identity) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> agent.grade().word() + " agent " + agent.agent(),
            automation -> automation.grade().word() + " automation " + automation.automation(),
            human -> "no evidence of an agent",
            mixed -> mixed.grade().word() + " mixed, with " + mixed.agent(),
            unknown -> "unknown: " + Words.shown(unknown.reason())));
  }

  private static String why(Answer answer) {
    return answer.identity().evidence().stream().findFirst().map(Format::shown).orElse("");
  }

  private static String shown(Evidence evidence) {
    return "  (" + evidence.signal() + ": " + Words.shown(evidence.text()) + ")";
  }
}
