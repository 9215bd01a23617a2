package dev.ambit.hooks.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.hooks.provenance.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor reads of changes that people approved, and of merges that bring more. */
class LandedChangesTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    office = Office.open(folder);
    office.grant();
  }

  private Office.Answer verify(Oid commit) throws IOException {
    return office.verify(office.auditorsClone(), commit.hex());
  }

  @Test
  void anApprovedChangeNamesTheApproverAndTwoPeople() throws Exception {
    office.branch("agent/PAY-214/build", "main");
    office.commit("services/checkout/pom.xml", "<project/>\n");
    Matcher held = ID.matcher(office.tryPush("agent-claude", "agent/PAY-214/build").output());
    assertThat(held.find()).isTrue();
    office.must(
        "approve",
        held.group(1),
        "--repo",
        office.bare().toString(),
        "--key",
        "dana",
        "--dir",
        office.keys().toString());
    office.push("agent-claude", "agent/PAY-214/build");
    office.work().run("switch", "--quiet", "main");
    office.work().run("merge", "--quiet", "--ff-only", "agent/PAY-214/build");
    office.push("alice", "main");
    Office.Answer answer = verify(office.head());
    assertThat(answer.exit()).as(answer.text()).isZero();
    assertThat(answer.text())
        .contains(
            "approved by   dana@example.com at ",
            "approved by dana@example.com, signed by dana.pub.pem",
            "landed        fast-forward",
            "SLSA_SOURCE_LEVEL_4",
            "ORG_SOURCE_AMBIT_TWO_HUMANS");
  }

  @Test
  void aMergeThatBringsMoreThanWasReviewedIsNotProven() throws Exception {
    office.agentWorks();
    office.work().run("switch", "--quiet", "main");
    office.work().run("merge", "--quiet", "--no-ff", "--no-commit", "agent/PAY-214/timeout");
    Oid merge = office.commit("services/ledger/Ledger.java", "class Ledger { int slipped; }\n");
    office.push("alice", "main");
    Office.Answer answer = verify(merge);
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text())
        .contains(
            "drift         services/ledger/Ledger.java",
            "holds    landing   recomputed: merge",
            "missing  content   a review of what landed in services/ledger/Ledger.java",
            "FAILED");
  }
}
