package dev.ambit.hooks.replay;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.Principal;
import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.policy.PolicyFiles;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What history is judged by: a policy, and whom a site knows. No grants and no approvals: nobody
 * had any.
 *
 * @param policy the policy
 * @param name where it is from
 * @param site the site, if the policy is a site's
 * @param signatures checks commit signatures by the site's keys
 */
record ReplayRules(Policy policy, String name, Optional<Site> site, SignatureChecker signatures) {

  /** The rules in a policy or site file; without one, the balanced profile. */
  static ReplayRules of(Optional<Path> file) {
    if (file.isEmpty()) {
      Policy usual = PolicyInForce.of(PolicyFiles.usual()).policy();
      return new ReplayRules(
          usual, "the balanced profile", Optional.empty(), new UncheckedSignatures());
    }
    Path path = file.get();
    Optional<Site> site = PolicyFiles.site(path);
    Policy policy = PolicyInForce.of(PolicyFiles.read(path)).policy();
    return new ReplayRules(
        policy, String.valueOf(path.getFileName()), site, signatures(site, path));
  }

  /** The standing rules. */
  Standing standing() {
    Registry registry = site.map(Site::registry).orElse(new Registry(List.of()));
    return new Standing(
        policy,
        registry,
        Identifier.of(AgentFiles.shipped(), registry),
        FileClassReader.shipped(),
        new GrantBook(Map.of(), Map.of()),
        List.of(),
        RuleTextReader.shipped(),
        List.of());
  }

  /** By agent, the accounts that the site knows it by. */
  Map<String, List<Principal>> accounts() {
    return site.stream()
        .flatMap(known -> known.registry().members().stream())
        .filter(member -> member.party() == Party.AGENT && !member.principals().isEmpty())
        .collect(
            Collectors.toMap(
                member -> member.id(), member -> member.principals(), (first, second) -> first));
  }

  private static SignatureChecker signatures(Optional<Site> site, Path file) {
    if (site.isEmpty()) {
      return new UncheckedSignatures();
    }
    try {
      return SiteSignatures.of(site.get(), file.toAbsolutePath().resolveSibling("."));
    } catch (IOException e) {
      throw new WrongInput("a file that " + file + " names: " + e.getMessage(), e);
    }
  }
}
