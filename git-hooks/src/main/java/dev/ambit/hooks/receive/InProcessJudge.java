package dev.ambit.hooks.receive;

import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.Effect;
import dev.ambit.core.effect.EffectPlan;
import dev.ambit.core.effect.Ledgered;
import dev.ambit.core.effect.PushReply;
import dev.ambit.core.ledger.Entry;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookEvent;
import dev.ambit.hooks.event.HookEvents;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.ledger.FileLedger;
import dev.ambit.hooks.ledger.HeldLog;
import dev.ambit.wire.record.DecisionJson;
import dev.ambit.wire.record.PastUseMemory;
import dev.ambit.wire.record.ReplyJson;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.site.SitePerson;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Judges in the hook's own process: event, facts, standing, verdict, record, reply. */
public final class InProcessJudge implements PushJudge {

  private final AmbitFolder folder;
  private final FileLedger<PastUseMemory> log;
  private final Gathering gathering;
  private final Clock clock;

  private InProcessJudge(
      AmbitFolder folder, FileLedger<PastUseMemory> log, Gathering gathering, Clock clock) {
    this.folder = folder;
    this.log = log;
    this.gathering = gathering;
    this.clock = clock;
  }

  /**
   * Judges pushes to the repository that {@code folder} is in, by the files in it.
   *
   * @param log its log of decisions
   */
  public static InProcessJudge in(AmbitFolder folder, FileLedger<PastUseMemory> log, Clock clock) {
    return new InProcessJudge(folder, log, new RepositoryGathering(folder), clock);
  }

  @Override
  public PushAnswer answer(HookCall call) {
    try {
      Site site = SiteFile.read(folder.site());
      HookEvent event = HookEvents.read(site.server(), site.repository(), call);
      Gathering.Gathered gathered = gathering.gather(site, event, clock.instant());
      ForeignHands.refuse(site, folder.serverKeys(), ServerKeys.Role.DECISION_LOG);
      List<Entry> kept = new ArrayList<>();
      PushAnswer answer = log.transaction(held -> judge(gathered, approvers(site), held, kept));
      new DecisionReports(folder, log).tell(site, kept);
      return answer;
    } catch (InvalidDocument e) {
      return fault("the site file has mistakes:\n" + e.getMessage());
    } catch (IOException | RuntimeException e) {
      return fault(e.toString());
    }
  }

  private static PushAnswer judge(
      Gathering.Gathered gathered,
      List<String> approvers,
      HeldLog<PastUseMemory> log,
      List<Entry> kept)
      throws IOException {
    Verdict verdict =
        new Ledgered(log.memory().past()).judge(gathered.facts(), gathered.standing());
    return carryOut(EffectPlan.of(verdict, approvers), log, kept);
  }

  private static PushAnswer carryOut(
      List<Effect> plan, HeldLog<PastUseMemory> log, List<Entry> kept) throws IOException {
    List<String> lines = new ArrayList<>();
    int exit = PushAnswer.FAULT;
    for (Effect effect : plan) {
      exit = carryOut(effect, log, kept, lines);
    }
    return new PushAnswer(lines, exit);
  }

  private static int carryOut(
      Effect effect, HeldLog<PastUseMemory> log, List<Entry> kept, List<String> lines)
      throws IOException {
    if (effect instanceof Effect.Keep keep) {
      kept.add(log.append(DecisionJson.line(keep.decision())));
    } else if (effect instanceof Effect.Tell tell) {
      lines.addAll(text(tell.reply()));
    }
    return effect instanceof Effect.Accept ? PushAnswer.LET_THROUGH : PushAnswer.REFUSED;
  }

  private static List<String> text(PushReply reply) {
    List<String> lines = new ArrayList<>(reply.lines());
    lines.add(ReplyJson.line(reply));
    return lines;
  }

  private static List<String> approvers(Site site) {
    return site.whoMay(Right.APPROVE).stream().map(SitePerson::id).toList();
  }

  static PushAnswer fault(String message) {
    List<String> lines = new ArrayList<>();
    lines.add("ambit: push refused by a fault on the server, not by a decision");
    message.lines().map(Words::shown).forEach(line -> lines.add("  " + line));
    lines.add("  next: show this to the server's operator, who runs: ambit doctor REPO");
    return new PushAnswer(lines, PushAnswer.FAULT);
  }
}
