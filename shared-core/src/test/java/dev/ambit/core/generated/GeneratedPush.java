package dev.ambit.core.generated;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts of pushes by an agent's account, by a person's, and by nobody known. */
public final class GeneratedPush {

  private static final List<String> REFS =
      List.of(
          "refs/heads/agent/PAY-214/work",
          "refs/heads/agent/PAY-214/more/work",
          "refs/heads/main",
          "refs/tags/v1",
          "refs/notes/ai");
  private static final Person CLAUDE =
      new Person("Claude", "noreply@anthropic.com", Optional.empty());
  private static final Person ROBIN = new Person("Robin", "robin@example.com", Optional.empty());

  private GeneratedPush() {}

  /** A push by the agent's own account. */
  public static Facts byAgent(Choice choice) {
    return by(List.of(new Principal("git", "agent-claude")), choice);
  }

  /** A push by anybody. */
  public static Facts byAnybody(Choice choice) {
    List<String> names = List.of("agent-claude", "agent-claude", "dana", "nobody-known");
    return by(List.of(new Principal("git", choice.of(names))), choice);
  }

  private static Facts by(List<Principal> who, Choice choice) {
    List<RefFacts> refs = new ArrayList<>();
    for (String ref : choice.some(REFS.subList(0, choice.once(3) ? REFS.size() : 2), 1)) {
      refs.add(ref(choice, new RefName(ref)));
    }
    Push push =
        new Push(
            GeneratedGrant.REPOSITORY,
            new Transport(ServerKind.PLAIN, "http", who, List.of()),
            refs.stream().map(RefFacts::update).toList(),
            choice.once(3) ? List.of("grant=" + GeneratedGrant.ID) : List.of());
    return new Facts(push, GeneratedGrant.NOW, Fact.known(Optional.empty()), refs);
  }

  private static RefFacts ref(Choice choice, RefName name) {
    Operation operation =
        choice.once(4) ? choice.of(List.of(Operation.values())) : Operation.UPDATE;
    RefUpdate update = new RefUpdate(name, GeneratedChange.id(choice), GeneratedChange.id(choice));
    if (choice.once(30)) {
      return new RefFacts(update, Fact.unknown("the object is missing"));
    }
    return new RefFacts(update, Fact.known(change(choice, operation)));
  }

  private static RefChange change(Choice choice, Operation operation) {
    Person author = choice.once(2) ? CLAUDE : ROBIN;
    String message = choice.once(3) ? "Work\n\nAgent-Grant: PAY-214\n" : "Work\n";
    List<CommitChange> commits = new ArrayList<>();
    for (int i = choice.below(4); i >= 0; i--) {
      commits.add(GeneratedChange.of(choice, author, message));
    }
    RefChange.TargetKind target =
        choice.once(20) ? RefChange.TargetKind.TREE : RefChange.TargetKind.COMMIT;
    return new RefChange(operation, target, List.of(), commits, List.of(), List.of());
  }
}
