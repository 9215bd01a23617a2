package dev.ambit.git;

import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.FactSource;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.PushCertificate;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.StandingTrees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Facts from the repository that a push goes to, the push's own objects included. Each ref stands
 * for itself: what cannot be read for one is unknown for that one.
 */
public final class GitFacts implements FactSource {

  private final GitEnvironment environment;
  private final ReadingRules rules;
  private final Fact<Optional<PushCertificate>> certificate;
  private final StandingTrees standing;

  /**
   * @param environment where the repository and the push's objects lie
   * @param certificate what checking the push's certificate showed
   */
  public GitFacts(
      GitEnvironment environment, ReadingRules rules, Fact<Optional<PushCertificate>> certificate) {
    this(environment, rules, certificate, StandingTrees.forPushes());
  }

  /**
   * @param environment where the repository and the push's objects lie
   * @param certificate what checking the push's certificate showed
   * @param standing what earlier pushes to the same repository learnt of its trees
   */
  public GitFacts(
      GitEnvironment environment,
      ReadingRules rules,
      Fact<Optional<PushCertificate>> certificate,
      StandingTrees standing) {
    this.environment = environment;
    this.rules = rules;
    this.certificate = certificate;
    this.standing = standing;
  }

  @Override
  public Facts gather(Push push, Instant now) {
    return new Facts(push, now, certificate, refs(push.updates()));
  }

  private List<RefFacts> refs(List<RefUpdate> updates) {
    try (Repository repository = OpenRepository.at(environment);
        ObjectReader reader = repository.newObjectReader()) {
      RefReading reading =
          PushReading.of(repository, reader, rules, SharedReading.forPush(standing));
      return reading.elsewhere().add(updates.stream().map(reading::facts).toList());
    } catch (Unreadable e) {
      return updates.stream()
          .map(update -> new RefFacts(update, Fact.<RefChange>unknown(e.reason())))
          .toList();
    }
  }
}
