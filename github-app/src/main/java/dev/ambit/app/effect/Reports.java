package dev.ambit.app.effect;

import dev.ambit.app.effect.Report.Annotation;
import dev.ambit.app.effect.Report.Conclusion;
import dev.ambit.app.effect.Report.Level;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.PushReply;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.wire.record.ReplyJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Puts a verdict's reply, the very words a hook would tell, into a forge's terms. Pure. */
public final class Reports {

  private static final int MOST_ANNOTATIONS = 200;

  private Reports() {}

  /**
   * The report of a reply.
   *
   * @param passes whether the change may land
   * @param commit what was judged
   */
  public static Report of(PushReply reply, boolean passes, Oid commit) {
    return new Report(
        commit.hex(),
        reply.id().value(),
        conclusion(reply, passes),
        title(reply),
        summary(reply, passes),
        LimitedText.of(Fenced.block(List.of(ReplyJson.line(reply)))).orElse(tooLong(reply)),
        annotations(reply));
  }

  /** A fault of ours or of the operator's: never a pass. */
  public static Report fault(Oid commit, String decision, String reason) {
    return new Report(
        commit.hex(),
        decision,
        Conclusion.FAILURE,
        "Not judged: a fault on our side",
        "**This change could not be judged.** That is no verdict on it, and it does not pass.\n\n"
            + Fenced.block(reason.lines().map(Words::shown).toList())
            + "\nNext: show this to whoever runs Ambit.",
        "",
        List.of());
  }

  private static Conclusion conclusion(PushReply reply, boolean passes) {
    if (passes) {
      return Conclusion.SUCCESS;
    }
    return reply.word().equals("hold") ? Conclusion.ACTION_REQUIRED : Conclusion.FAILURE;
  }

  private static String title(PushReply reply) {
    String findings = count(reply.findings().size());
    return switch (reply.word()) {
      case "allow" -> reply.approvedBy().isEmpty() ? "Allowed" + told(findings) : approved(reply);
      case "hold" -> wouldBe(reply, "Held") + ": " + findings + ", " + missing(reply);
      default -> wouldBe(reply, "Denied") + ": " + findings;
    };
  }

  private static String approved(PushReply reply) {
    return "Approved by " + String.join(", ", reply.approvedBy());
  }

  private static String told(String findings) {
    return findings.startsWith("0") ? "" : ", " + findings + " to know of";
  }

  private static String wouldBe(PushReply reply, String word) {
    return reply.mode() == Policy.Mode.REPORT ? "Report mode, would be: " + word : word;
  }

  private static String missing(PushReply reply) {
    return reply.missing() == 1 ? "1 approval missing" : reply.missing() + " approvals missing";
  }

  private static String count(int findings) {
    return findings == 1 ? "1 finding" : findings + " findings";
  }

  private static String summary(PushReply reply, boolean passes) {
    String words = Fenced.block(reply.lines());
    String next =
        passes || !reply.word().equals("hold")
            ? ""
            : "\nTo let it pass, somebody of "
                + Fenced.inline(String.join(", ", reply.approvers()))
                + " presses **Approve** above or comments `/ambit approve`.\n";
    String whole = "**" + title(reply) + "**\n\n" + words + next;
    return LimitedText.of(whole)
        .orElse("**" + title(reply) + "**\n\nThere are more findings than fit here.\n" + next);
  }

  private static String tooLong(PushReply reply) {
    return "ambit-json is longer than a check run takes; the ledger has decision " + reply.id();
  }

  private static List<Annotation> annotations(PushReply reply) {
    return reply.findings().stream()
        .flatMap(Reports::annotation)
        .distinct()
        .limit(MOST_ANNOTATIONS)
        .toList();
  }

  private static Stream<Annotation> annotation(Finding finding) {
    return finding.subject().path().stream()
        .filter(Reports::isUtf8)
        .map(
            path ->
                new Annotation(
                    path.text(),
                    level(finding.outcome()),
                    finding.rule(),
                    finding.tell() + "\nnext: " + finding.next()));
  }

  /** A forge cannot mark a file whose name is no text; the summary still tells of it. */
  private static boolean isUtf8(RepoPath path) {
    return Arrays.equals(path.text().getBytes(StandardCharsets.UTF_8), path.toBytes());
  }

  private static Level level(Outcome outcome) {
    return switch (outcome) {
      case DENY -> Level.FAILURE;
      case HOLD -> Level.WARNING;
      case REPORT, ALLOW -> Level.NOTICE;
    };
  }
}
