package dev.ambit.wire.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CustomRule.CannotTell;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.judge.Cases;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTest {

  private static final Oid OLD = new Oid("1".repeat(40));
  private static final Oid NEW = new Oid("2".repeat(40));
  private static final Principal CLAUDE = Principal.parse("git:agent-claude");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change.paths.exists(p, p.deleted && p.path.startsWith('src/test/'))",
        "change.paths.exists(p, 'ci' in p.classes)",
        "change.paths.all(p, !p.symlink && !p.gitlink && !p.executable)",
        "change.paths.filter(p, p.path.matches('^src/.*[.]java$')).size() == 1",
        "change.files == 2 && change.lines == 7 && change.commits == 1",
        "change.paths.map(p, p.lines).exists(n, n > 3)",
        "ref.name == 'refs/heads/main' && ref.protected && ref.operation == 'update'",
        "agent.id == 'claude' && agent.grade == 'verified'",
        "grant.id == '' && grant.owner == ''",
        "'git:agent-claude' in actor.principals",
      })
  void asksAboutTheChange(String expression) throws CannotTell, InvalidDocument {
    Case judged = judged();
    assertThat(CelCondition.compile(expression).holds(judged, judged.refs().get(0))).isTrue();
    assertThat(CelCondition.compile("!(" + expression + ")").holds(judged, judged.refs().get(0)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "change.paths.exists(p, p.delted) | at 1:25 of the expression, undefined field 'delted'",
        "change.size > 3 | undeclared reference",
        "ref.name == 3 | no matching overload",
        "change.files | expected type 'bool' but found 'int'",
        "change.files > | at 1:15 of the expression, mismatched input",
      })
  void doesNotCompileWhatIsMisspelt(String expression, String complaint) {
    assertThatThrownBy(() -> CelCondition.compile(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not compile")
        .hasMessageContaining(complaint.strip());
  }

  @Test
  void anEndlessConditionIsStopped() throws InvalidDocument {
    String list = "[0,1,2,3,4,5,6,7,8,9]";
    StringBuilder loops = new StringBuilder("true");
    for (int depth = 0; depth < 8; depth++) {
      loops.insert(0, list + ".all(x" + depth + ", ").append(")");
    }
    Case judged = judged();
    assertThatThrownBy(
            () -> CelCondition.compile(loops.toString()).holds(judged, judged.refs().get(0)))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("teration");
  }

  @Test
  void aFaultWhileEvaluatingIsToldAndNotGuessed() throws InvalidDocument {
    Case judged = judged();
    assertThatThrownBy(
            () ->
                CelCondition.compile("change.paths[9].lines > 0")
                    .holds(judged, judged.refs().get(0)))
        .isInstanceOf(CannotTell.class);
  }

  private static Case judged() throws InvalidDocument {
    Person person = new Person("Agent", "agent@example.com", Optional.empty());
    CommitFacts commit =
        new CommitFacts(
            NEW,
            NEW,
            List.of(OLD),
            person,
            person,
            "Work\n",
            Fact.known(Optional.empty()),
            List.of(),
            List.of());
    PathChange.Entry file = new PathChange.Entry(FileMode.REGULAR, NEW);
    List<PathChange> paths =
        List.of(
            change(".github/workflows/ci.yml", Optional.empty(), Optional.of(file), 5),
            change("src/test/ATest.java", Optional.of(file), Optional.empty(), 2));
    RefUpdate update = new RefUpdate(new RefName("refs/heads/main"), OLD, NEW);
    RefChange change =
        new RefChange(
            Operation.UPDATE,
            RefChange.TargetKind.COMMIT,
            List.of(),
            List.of(new CommitChange(commit, Fact.known(paths), List.of())),
            List.of(),
            List.of());
    Push push =
        new Push(
            new RepositoryId("git.example.com", "a/b"),
            new Transport(ServerKind.PLAIN, "ssh", List.of(CLAUDE), List.of()),
            List.of(update),
            List.of());
    Facts facts =
        new Facts(
            push,
            Instant.parse("2026-11-23T09:00:00Z"),
            Fact.known(Optional.empty()),
            List.of(new RefFacts(update, Fact.known(change))));
    return Cases.of(facts, standing());
  }

  private static Standing standing() throws InvalidDocument {
    byte[] policy = "version: 1\n".getBytes(StandardCharsets.UTF_8);
    return new Standing(
        PolicyInForce.of(PolicyReader.read("policy.yaml", policy)).policy(),
        new Registry(List.of(new Member(Party.AGENT, "claude", List.of(CLAUDE), Optional.empty()))),
        (commit, branch) -> new Identity.Human(List.of()),
        FileClassReader.shipped(),
        new GrantBook(Map.of(), Map.of()),
        List.of(),
        RuleTextReader.shipped(),
        List.of());
  }

  private static PathChange change(
      String path, Optional<PathChange.Entry> before, Optional<PathChange.Entry> after, int lines) {
    return new PathChange(RepoPath.of(path), before, after, lines, Optional.empty());
  }
}
