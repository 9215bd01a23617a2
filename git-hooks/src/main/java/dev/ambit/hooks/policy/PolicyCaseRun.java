package dev.ambit.hooks.policy;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.rules.RuleTextReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Runs a policy's test through the one engine. */
final class PolicyCaseRun {

  static final RepositoryId REPOSITORY = new RepositoryId("git.example.com", "a/b");
  static final Grant.Validity VALIDITY =
      new Grant.Validity(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Person SOMEBODY =
      new Person("Somebody", "somebody@example.com", Optional.empty());

  private final PolicyCase test;
  private final Map<Oid, Identity> identities = new HashMap<>();

  private PolicyCaseRun(PolicyCase test) {
    this.test = test;
  }

  /** What came out otherwise than expected; empty if the test passes. */
  static List<String> complaints(PolicyCase test) {
    PolicyCaseRun run = new PolicyCaseRun(test);
    return run.compare(Gate.judge(run.facts(), run.standing()));
  }

  private List<String> compare(Verdict verdict) {
    PolicyCase.Expected expected = test.expected();
    List<Finding> findings = verdict.decision().findings();
    List<String> complaints = new ArrayList<>();
    differ(complaints, "decision", expected.decision(), verdict.decision().word());
    differ(
        complaints,
        "rules",
        new TreeSet<>(expected.rules()).toString(),
        new TreeSet<>(findings.stream().map(Finding::rule).toList()).toString());
    String words =
        String.join("\n", findings.stream().map(f -> f.tell() + "\n" + f.next()).toList());
    expected.says().stream()
        .filter(phrase -> !words.contains(phrase))
        .forEach(phrase -> complaints.add("nothing says: " + phrase + "\n" + words));
    return complaints;
  }

  private static void differ(List<String> complaints, String what, String wanted, String got) {
    if (!wanted.equals(got)) {
      complaints.add(what + ": expected " + wanted + ", got " + got);
    }
  }

  private Facts facts() {
    List<CommitChange> commits = test.commits().stream().map(this::commit).toList();
    Oid before = test.operation() == Operation.CREATE ? oid(0) : oid(1);
    Oid after = test.operation() == Operation.DELETE ? oid(0) : oid(2);
    RefUpdate update = new RefUpdate(test.ref(), before, after);
    RefChange.TargetKind target =
        update.deletes() ? RefChange.TargetKind.NOTHING : RefChange.TargetKind.COMMIT;
    RefChange change =
        new RefChange(test.operation(), target, List.of(), commits, List.of(), List.of());
    Transport transport =
        new Transport(ServerKind.PLAIN, "ssh", List.of(test.principal()), List.of());
    return new Facts(
        new Push(REPOSITORY, transport, List.of(update), test.options()),
        NOW,
        Fact.known(Optional.empty()),
        List.of(new RefFacts(update, Fact.known(change))));
  }

  private CommitChange commit(PolicyCase.Commit commit) {
    Oid id = oid(identities.size() + 10);
    identities.put(id, commit.identity());
    CommitFacts facts =
        new CommitFacts(
            id,
            oid(3),
            List.of(oid(1)),
            SOMEBODY,
            SOMEBODY,
            "Work\n",
            Fact.known(Optional.empty()),
            List.of(),
            List.of());
    return new CommitChange(facts, Fact.known(commit.paths()), List.of());
  }

  private Standing standing() {
    Map<GrantId, GrantRecord> grants = new HashMap<>();
    test.grants()
        .forEach(g -> grants.put(g.id(), new GrantRecord.Trusted(g, g.owner(), "0".repeat(64))));
    return new Standing(
        PolicyInForce.of(test.policy()).policy(),
        new Registry(test.members()),
        (commit, branch) -> identities.getOrDefault(commit.id(), new Identity.Human(List.of())),
        FileClassReader.shipped(),
        new GrantBook(grants, Map.of()),
        List.of(),
        RuleTextReader.shipped(),
        List.of());
  }

  private static Oid oid(int number) {
    return new Oid(String.format("%040x", number));
  }
}
