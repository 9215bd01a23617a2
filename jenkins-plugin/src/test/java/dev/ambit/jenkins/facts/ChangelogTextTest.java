package dev.ambit.jenkins.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.facts.CommitFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangelogTextTest {

  private static final String ONE = "1".repeat(40);
  private static final String TWO = "2".repeat(40);
  private static final String TREE = "a".repeat(40);

  @Test
  void readsWhatTheGitCommandWrites() {
    CommitFacts commit =
        ChangelogText.read(
                "commit "
                    + ONE
                    + "\ntree "
                    + TREE
                    + "\nparent "
                    + TWO
                    + " "
                    + TREE
                    + "\nauthor Sam <sam@example.com> 2026-11-24 10:00:00 +0100"
                    + "\ncommitter Sam <sam@example.com> 2026-11-24 10:00:00 +0100\n\n"
                    + "    Fix the timeout\n    \n"
                    + "    Co-Authored-By: Claude <noreply@anthropic.com>\n\n"
                    + ":100644 100644 "
                    + ONE
                    + " "
                    + TWO
                    + " M\tsrc/A.java\n")
            .get(0);
    assertThat(commit.id().hex()).isEqualTo(ONE);
    assertThat(commit.parents()).hasSize(2);
    assertThat(commit.author().when())
        .isEqualTo(Optional.of(Instant.parse("2026-11-24T09:00:00Z")));
    assertThat(commit.message())
        .isEqualTo("Fix the timeout\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n");
  }

  @Test
  void readsWhatJgitWrites() {
    CommitFacts commit =
        ChangelogText.read(
                "commit "
                    + ONE
                    + "\ntree "
                    + TREE
                    + "\nparent "
                    + TWO
                    + "\nauthor Sam <sam@example.com> 1763974800 +0100"
                    + "\ncommitter Ann <ann@example.com> 1763974800 +0100\n\n    Fix\n\n")
            .get(0);
    assertThat(commit.committer().name()).isEqualTo("Ann");
    assertThat(commit.author().when()).isPresent();
  }

  @Test
  void aMessageCannotPassItselfOffAsACommit() {
    List<CommitFacts> commits =
        ChangelogText.read(
            block(ONE, "    commit " + TWO + "\n    author Dana <dana@example.com> 1 +0000\n"));
    assertThat(commits).hasSize(1);
    assertThat(commits.get(0).author().email()).isEqualTo("sam@example.com");
  }

  @Test
  void readsSeveralCommitsInTheirOrder() {
    assertThat(ChangelogText.read(block(ONE, "    A\n") + block(TWO, "    B\n")))
        .extracting(commit -> commit.id().hex())
        .containsExactly(ONE, TWO);
  }

  @Test
  void whatIsWrittenReadsBackAsItWas() {
    List<CommitFacts> commits =
        ChangelogText.read(
            block(ONE, "    A\n    \n      indented\n    \n    Agent-Grant: PAY-214\n")
                + block(TWO, "    B\n"));
    assertThat(ChangelogText.read(ChangelogText.write(commits))).isEqualTo(commits);
    assertThat(ChangelogText.write(List.of())).isEmpty();
  }

  @Test
  void aCommitThatSaysTwiceWhoMadeItIsRefused() {
    String twice =
        block(ONE, "    A\n")
            .replace("\ncommitter", "\nauthor Dana <dana@example.com> 1 +0000\ncommitter");
    assertThatThrownBy(() -> ChangelogText.read(twice)).hasMessageContaining("twice");
  }

  @Test
  void aTextThatIsNoChangelogIsRefused() {
    assertThatThrownBy(() -> ChangelogText.read("<log/>")).hasMessageContaining("begins with");
    assertThatThrownBy(() -> ChangelogText.read("commit " + ONE + "\n"))
        .hasMessageContaining("without tree");
    assertThat(ChangelogText.read("")).isEmpty();
  }

  private static String block(String id, String message) {
    return "commit "
        + id
        + "\ntree "
        + TREE
        + "\nparent "
        + TREE
        + "\nauthor Sam <sam@example.com> 1763974800 +0100"
        + "\ncommitter Sam <sam@example.com> 1763974800 +0100\n\n"
        + message
        + "\n";
  }
}
