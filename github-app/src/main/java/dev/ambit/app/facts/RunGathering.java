package dev.ambit.app.facts;

import dev.ambit.app.event.Hint;
import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.Forge;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gathers what is known of a workflow that somebody started. Its commits and its file are judged
 * where they come in, as a pull request, so here it is the start alone.
 *
 * @param sites who is who
 * @param sources the signed records
 */
public record RunGathering(Sites sites, GrantSources sources) {

  /**
   * What a start is judged by.
   *
   * @param facts the start
   * @param standing the rules and grants
   */
  public record GatheredRun(BuildFacts facts, Standing standing) {}

  /**
   * Gathers.
   *
   * @throws SiteFault if the operator must mend something first
   */
  public GatheredRun gather(Forge forge, Hint.Run run, Instant now) throws IOException, SiteFault {
    Sites.Placed placed = sites.of(forge.id(run.repository()));
    Account account = Account.named(run.account());
    BuildStart start =
        new BuildStart(
            forge.id(run.repository()),
            run.workflow(),
            run.branch(),
            account.principals(),
            Set.of(BuildOrigin.AUTHENTICATED),
            List.of(),
            Map.of(),
            Optional.empty());
    BuildFacts facts =
        new BuildFacts(
            start, now, Fact.known(List.of()), Fact.known(List.of()), List.of(run.commit()));
    return new GatheredRun(facts, standing(placed, facts));
  }

  private Standing standing(Sites.Placed placed, BuildFacts facts) throws IOException {
    Site site = placed.site();
    SiteGrants grants = SiteGrants.in(sources.stores(placed), site);
    return new Standing(
        PolicyInForce.of(site.policy()).policy(),
        grants.registry(facts.start().principals()),
        Identifier.of(AgentFiles.shipped(), site.registry()),
        FileClassReader.shipped(),
        grants.find(new TreeSet<>(GrantClaims.of(facts).ids())),
        List.of(),
        RuleTextReader.shipped(),
        List.of());
  }
}
