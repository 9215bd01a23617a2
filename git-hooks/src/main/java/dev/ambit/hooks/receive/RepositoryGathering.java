package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.PushCertificate;
import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.git.ContentLookup;
import dev.ambit.git.CurrentRefs;
import dev.ambit.git.GitFacts;
import dev.ambit.git.ProtectedFile;
import dev.ambit.git.ReadingRules;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.event.HookEnvironment;
import dev.ambit.hooks.event.HookEvent;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.notes.AuthorshipNotes;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.policy.RepositoryPolicy;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers from the repository that is pushed to and from its folder {@code ambit}. */
final class RepositoryGathering implements Gathering {

  private static final RefName AI_NOTES = new RefName("refs/notes/ai");

  private final AmbitFolder folder;
  private final KnownTrees known;

  RepositoryGathering(AmbitFolder folder) {
    this.folder = folder;
    this.known = KnownTrees.in(folder.knownTrees());
  }

  @Override
  public Gathered gather(Site site, HookEvent event, Instant now) throws IOException {
    GitEnvironment environment = environment(event.environment());
    SignatureChecker signatures = SiteSignatures.of(site, folder.root());
    try (ContentLookup content = ContentLookup.open(environment)) {
      RepositoryPolicy policy = policy(site, content);
      Fact<Optional<PushCertificate>> certificate =
          SiteCertificates.check(event, content, signatures, now);
      // A protected ref vouches for what it holds, so only the site says which refs those are.
      ReadingRules rules =
          new ReadingRules(
              PolicyInForce.of(site.policy()).policy().protect(),
              signatures,
              List.of(new NoteFormat(AI_NOTES, AuthorshipNotes::read)),
              Budget.DEFAULT);
      Facts facts =
          new CurrentRefs(new GitFacts(environment, rules, certificate, known.trees()), environment)
              .gather(event.push(), now);
      known.keep();
      return new Gathered(facts, standing(site, policy, facts, environment.gitDir()));
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private RepositoryPolicy policy(Site site, ContentLookup content) throws IOException {
    LastGoodPolicy lastGood = new LastGoodPolicy(folder.lastGoodPolicy());
    RepositoryPolicy policy =
        RepositoryPolicy.of(site.policy(), file(site, content), lastGood.read());
    if (policy.good().isPresent()) {
      lastGood.keep(policy.good().get());
    }
    new PolicyArchive(folder.policies()).keep(policy.inForce());
    return policy;
  }

  private static Fact<Optional<byte[]>> file(Site site, ContentLookup content) {
    try {
      return Fact.known(
          new ProtectedFile(
                  PolicyInForce.of(site.policy()).policy().protect(), RepositoryPolicy.FILE)
              .in(content));
    } catch (Unreadable e) {
      return Fact.unknown(e.reason());
    }
  }

  private Standing standing(Site site, RepositoryPolicy policy, Facts facts, Path gitDir)
      throws IOException {
    SiteGrants grants = SiteGrants.in(SiteStores.of(site, folder, gitDir), site);
    return new Standing(
        policy.policy(),
        grants.registry(facts.push().transport().principals()),
        Identifier.of(AgentFiles.shipped(), site.registry()),
        FileClassReader.shipped(),
        grants.find(GrantClaims.in(facts)),
        Approvals.in(folder, site).at(facts.now()),
        RuleTextReader.shipped(),
        policy.faults());
  }

  private static GitEnvironment environment(HookEnvironment hook) {
    return new GitEnvironment(hook.gitDirectory(), hook.objectDirectory(), hook.alternates());
  }
}
