package dev.ambit.hooks.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.scope.ChainId;
import dev.ambit.hooks.provenance.Office;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.record.LinkJson;
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

    office.server().run("update-ref", "-d", "refs/ambit/attestations");
    Office.Answer broken = show(office, "PAY-214");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.text()).contains("BREAK", "it has no statement", "2 breaks");
  }
}
