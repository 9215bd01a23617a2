package dev.ambit.git;

import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.FactSource;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Facts of a push that is about to land: where a ref stands is looked up, because the client says
 * it. Git itself compares only after its hooks, and what a push claims to stand already is not
 * judged.
 */
public final class CurrentRefs implements FactSource {

  private final FactSource facts;
  private final GitEnvironment environment;

  public CurrentRefs(FactSource facts, GitEnvironment environment) {
    this.facts = facts;
    this.environment = environment;
  }

  @Override
  public Facts gather(Push push, Instant now) {
    Facts told = facts.gather(push, now);
    return new Facts(told.push(), told.now(), told.certificate(), compared(told.refs()));
  }

  private List<RefFacts> compared(List<RefFacts> refs) {
    try (Repository repository = OpenRepository.at(environment)) {
      return refs.stream().map(ref -> compared(repository, ref)).toList();
    } catch (Unreadable e) {
      return refs.stream().map(ref -> unknown(ref, e.reason())).toList();
    }
  }

  private static RefFacts compared(Repository repository, RefFacts ref) {
    try {
      return fault(repository, ref.update()).map(reason -> unknown(ref, reason)).orElse(ref);
    } catch (IOException e) {
      return unknown(ref, "it cannot be read where the ref stands");
    }
  }

  private static Optional<String> fault(Repository repository, RefUpdate update)
      throws IOException {
    ObjectId stands =
        Optional.ofNullable(repository.exactRef(update.ref().value()))
            .map(Ref::getObjectId)
            .orElse(ObjectId.zeroId());
    return GitIds.core(stands).equals(update.oldId())
        ? Optional.empty()
        : Optional.of(
            "the ref stands at "
                + stands.abbreviate(10).name()
                + " and not where the push says: fetch and push again");
  }

  private static RefFacts unknown(RefFacts ref, String reason) {
    return ref.change().toOptional().isEmpty()
        ? ref
        : new RefFacts(ref.update(), Fact.<RefChange>unknown(reason));
  }
}
