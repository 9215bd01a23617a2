package dev.ambit.app.work;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A repository where something lands.
 *
 * @param forge where it is
 * @param path its path there
 * @param placed its site
 * @param mirror the folder of its mirror
 */
record LandingPlace(Forge forge, RepositoryPath path, Sites.Placed placed, Path mirror) {

  RepositoryId id() {
    return forge.id(path);
  }

  Site site() {
    return placed.site();
  }

  Predicate<RefName> isProtected() {
    List<Glob> protect = PolicyInForce.of(site().policy()).policy().protect();
    return ref -> protect.stream().anyMatch(glob -> glob.matches(ref.value()));
  }

  GitEnvironment environment() {
    return new GitEnvironment(mirror, Optional.empty(), List.of());
  }
}
