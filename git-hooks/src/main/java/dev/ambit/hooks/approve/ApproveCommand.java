package dev.ambit.hooks.approve;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.Signer;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.KeyHome;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.Approvals;
import dev.ambit.hooks.receive.GuardedSite;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.record.ApprovalJson;
import dev.ambit.wire.record.DecisionLedger;
import dev.ambit.wire.record.GrantEventJson;
import dev.ambit.wire.site.Approver;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit approve}. */
@Command(
    name = "approve",
    description = "Let a held push through: sign it, then it is pushed again.",
    mixinStandardHelpOptions = true)
public final class ApproveCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DECISION", description = "The id that the reply to the push told.")
  private String decision = "";

  @Option(names = "--repo", paramLabel = "DIR", description = "The guarded repository (here).")
  private Path repo = Path.of("");

  @Option(names = "--key", required = true, paramLabel = "NAME", description = "Your signing key.")
  private String key = "";

  @Option(names = "--as", paramLabel = "PERSON", description = "Who you are, if keys are shared.")
  private Optional<String> as = Optional.empty();

  @Mixin private KeyHome home = new KeyHome();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AmbitFolder folder = AmbitFolder.of(repo);
    Site site = GuardedSite.of(folder);
    Signer signer = home.signer(key);
    Approver approver = new Approver(site);
    SitePerson person = person(approver.byKey(signer.keyId()), signer);
    DecisionRecord held = held(folder);
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    List<Approval> earlier = Approvals.in(folder, site).at(now);
    approver
        .objection(person, held, earlier)
        .ifPresent(
            objection -> {
              throw new WrongInput(objection);
            });
    show(held, spec.commandLine().getOut());
    keep(folder, new Approval(held.key(), held.id(), person.id(), now), signer);
    return 0;
  }

  private void keep(AmbitFolder folder, Approval approval, Signer signer) throws IOException {
    byte[] payload = ApprovalJson.write(approval);
    byte[] envelope =
        DsseEnvelopes.write(DsseEnvelopes.sign(ApprovalJson.PAYLOAD_TYPE, payload, signer));
    folder.grantLog().append(GrantEventJson.line(event(approval, signer, payload)));
    String name = approval.decision() + "." + fileName(signer.keyId()) + ".json";
    Files.write(
        folder.approvals().resolve(name),
        envelope,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    PrintWriter out = spec.commandLine().getOut();
    out.println("approved by " + approval.approver() + ", for 24 hours and one push");
    out.println("  next: push the same again");
  }

  private static GrantEvent event(Approval approval, Signer signer, byte[] payload) {
    return new GrantEvent(
        GrantEvent.Kind.PUSH_APPROVED,
        approval.at(),
        Optional.empty(),
        List.of(),
        Optional.of(approval.decision().value()),
        approval.approver(),
        signer.keyId(),
        GrantDigest.of(payload),
        "change " + approval.key());
  }

  private static String fileName(String keyId) {
    return keyId.replaceFirst("^SHA256:", "").replace('/', '_').replace('+', '-');
  }

  private static void show(DecisionRecord held, PrintWriter out) {
    out.println("decision " + held.id() + " of " + held.at());
    out.println("  pushed by " + held.actor().id().orElse("somebody unknown"));
    for (RefUpdate update : held.refs()) {
      out.println(
          "  "
              + Words.shown(update.ref().value())
              + " "
              + update.oldId().abbreviated()
              + ".."
              + update.newId().abbreviated());
    }
    held.findings().forEach(f -> out.println("  [" + f.rule() + "] " + Words.shown(f.tell())));
  }

  private SitePerson person(List<SitePerson> people, Signer signer) {
    List<SitePerson> meant =
        people.stream().filter(person -> as.map(person.id()::equals).orElse(true)).toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw new WrongInput(
        meant.isEmpty()
            ? "the key " + signer.keyId() + " is of nobody who may approve in the site file"
            : "several people have this key: say who you are with --as");
  }

  private DecisionRecord held(AmbitFolder folder) throws IOException {
    if (!DecisionId.isWellFormed(decision)) {
      throw new WrongInput("'" + decision + "' is no decision's id: 26 letters and digits");
    }
    return DecisionLedger.find(folder.decisionLog(), new DecisionId(decision))
        .orElseThrow(
            () -> new WrongInput("this repository has no decision " + decision + ": see --repo"));
  }
}
