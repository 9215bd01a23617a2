package dev.ambit.core.effect;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Policy;
import java.util.ArrayList;
import java.util.List;

/** The words of a reply. Everything in it that a pusher could have made is escaped already. */
final class ReplyText {

  private static final int MOST_GROUPS = 20;

  private ReplyText() {}

  static List<String> of(PushReply reply) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "ambit: "
            + outcome(reply)
            + approved(reply)
            + count(reply.findings())
            + " decision "
            + reply.id());
    List<FindingGroup> groups = FindingGroup.of(reply.findings());
    groups.stream().limit(MOST_GROUPS).forEach(group -> lines.addAll(lines(group, reply)));
    if (groups.size() > MOST_GROUPS) {
      lines.add("  and " + (groups.size() - MOST_GROUPS) + " more kinds of finding, left out here");
    }
    if (reply.missing() > 0) {
      lines.addAll(approval(reply));
    }
    return List.copyOf(lines);
  }

  private static String outcome(PushReply reply) {
    String past =
        switch (reply.word()) {
          case "allow" -> "allowed";
          case "hold" -> "held";
          default -> "denied";
        };
    return reply.mode() == Policy.Mode.REPORT && !past.equals("allowed")
        ? "push let through; the policy only reports, enforced it would be " + past
        : "push " + past;
  }

  private static String approved(PushReply reply) {
    return reply.approvedBy().isEmpty()
        ? ""
        : ", approved by " + String.join(", ", reply.approvedBy());
  }

  private static String count(List<Finding> findings) {
    return switch (findings.size()) {
      case 0 -> "";
      case 1 -> " (1 finding)";
      default -> " (" + findings.size() + " findings)";
    };
  }

  private static List<String> lines(FindingGroup group, PushReply reply) {
    Finding first = group.first();
    List<String> lines = new ArrayList<>();
    lines.add("  [" + first.rule() + "] " + first.tell());
    if (group.size() > 1) {
      lines.add("    also " + group.others());
    }
    if (!first.next().isEmpty() && reply.approvedBy().isEmpty()) {
      lines.add("    next: " + first.next());
    }
    return lines;
  }

  private static List<String> approval(PushReply reply) {
    String who =
        reply.approvers().isEmpty()
            ? "nobody in the site file may approve"
            : String.join(", ", reply.approvers());
    String many = reply.missing() == 1 ? "1 approval" : reply.missing() + " approvals";
    return List.of(
        "  waits for " + many + ", by: " + who,
        "    ambit approve " + reply.id(),
        "    then push the same again");
  }
}
