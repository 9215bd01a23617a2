package dev.ambit.hooks.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.scope.ChainId;
import dev.ambit.hooks.provenance.Office;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.record.EntryLine;
import dev.ambit.wire.record.LinkJson;
import dev.ambit.wire.record.RunRecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain of a grant on a real repository: what passed, what was refused, what landed. */
class ChainCommandTest {

  @TempDir private Path folder;

  private static Office.Answer show(Office office, String subject, String... more) {
    List<String> arguments = new ArrayList<>(List.of("chain", "show", subject));
    arguments.addAll(List.of("--repo", office.bare().toString()));
    arguments.addAll(List.of(more));
    return office.ambit(arguments.toArray(String[]::new));
  }

  @Test
  void aChainLeadsFromTheGrantToTheMergeAndShowsItsBreaks() throws Exception {
    Office office = Office.open(folder);
    office.grant();
    office.agentWorks();
    office.commit("services/ledger/Ledger.java", "class Ledger { boolean audited; }\n");
    assertThat(office.tryPush("agent-claude", "agent/PAY-214/timeout").exit()).isNotZero();
    office.work().run("reset", "--quiet", "--hard", "HEAD~1");
    Oid merge = office.aliceMerges();

    Office.Answer whole = show(office, "PAY-214");
    assertThat(whole.exit()).as(whole.text()).isZero();
    assertThat(whole.text())
        .containsSubsequence(
            "PAY-214 to claude by dana@example.com",
            "allow",
            "landed",
            "deny",
            "path/outside-grant",
            "merge of",
            "attested, nothing missing",
            "unbroken");
    assertThat(show(office, merge.hex()).text())
        .containsSubsequence("by [git:agent-claude]", "by [git:alice]", "merge", "unbroken");
    assertThat(show(office, "PAY-214", "--format", "json").text())
        .startsWith("{\"subject\":\"PAY-214\",\"breaks\":0,\"steps\":[{\"kind\":\"grant\"");

    AmbitFolder.of(office.bare())
        .decisionLog()
        .append(
            LinkJson.line(
                new ChainLink(
                    Instant.parse("2026-11-24T12:00:00Z"),
                    Optional.of(ChainId.parse("claude/PAY-214")),
                    merge,
                    new CheckRun("build", "checkout/1", "success", Optional.empty()))));
    assertThat(show(office, "PAY-214").text()).contains("build checkout/1: success");
    assertThat(show(office, "PAY-214", "--runs", runs().toString()).text())
        .containsSubsequence(
            "run 2026-11-24T11:00:00Z deny 01ARZ3NDEKTSV4RRFFQ69G5FAV of checkout #7 at queue"
                + " by [jenkins:agent-claude]",
            "approval 2026-11-24T11:05:00Z of checkout #7 at queue by dana@example.com")
        .doesNotContain("01ARZ3NDEKTSV4RRFFQ69G5FAX");

    office.server().run("update-ref", "-d", "refs/ambit/attestations");
    Office.Answer broken = show(office, "PAY-214");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.text()).contains("BREAK", "it has no statement", "2 breaks");
  }

  /** What a Jenkins wrote: a run under the grant, its approval, and a run under another grant. */
  private Path runs() throws IOException {
    Path log = folder.resolve("runs.jsonl");
    Optional<Entry> last = Optional.empty();
    StringBuilder lines = new StringBuilder();
    for (String record :
        List.of(
            run("01ARZ3NDEKTSV4RRFFQ69G5FAV", "2026-11-24T11:00:00Z", "deny", "PAY-214"),
            run("01ARZ3NDEKTSV4RRFFQ69G5FAV", "2026-11-24T11:05:00Z", "approve", "PAY-214"),
            run("01ARZ3NDEKTSV4RRFFQ69G5FAX", "2026-11-24T11:06:00Z", "allow", "PAY-9"))) {
      Entry entry = Chain.next(last, record);
      lines.append(EntryLine.write(entry)).append('\n');
      last = Optional.of(entry);
    }
    Files.writeString(log, lines);
    return log;
  }

  private static String run(String id, String at, String word, String grant) {
    return RunRecordJson.line(
        new RunRecord(
            new DecisionId(id),
            Instant.parse(at),
            word,
            Policy.Mode.ENFORCE,
            Optional.empty(),
            "queue",
            "git.example.com/payments/checkout",
            "checkout",
            Optional.of(7),
            Optional.empty(),
            new Actor(
                Optional.empty(),
                Optional.empty(),
                List.of(Principal.parse("jenkins:agent-claude")),
                Optional.empty()),
            Optional.of(grant),
            List.of("by hand"),
            List.of(),
            Optional.of("dana@example.com").filter(person -> word.equals("approve"))));
  }
}
