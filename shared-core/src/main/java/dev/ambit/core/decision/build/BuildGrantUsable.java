package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.rule.GrantUsable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build that needs a grant claims one that may be used here and now. Its findings carry the same
 * ids as a push's, in words of their own.
 */
final class BuildGrantUsable implements BuildRule {

  @Override
  public List<String> ids() {
    return List.of(
        "build/grant-none",
        "build/grant-not-found",
        "build/grant-malformed",
        "build/grant-ambiguous",
        "build/grant-unreadable",
        "build/grant-not-yet-valid",
        "build/grant-expired",
        "build/grant-principal",
        "build/grant-agent",
        "build/grant-audience");
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    return GrantUsable.told(judged.treatment(), judged.grant());
  }
}
