package dev.ambit.jenkins.scope;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.record.SignedApprovals;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the site, as its file and the folder of grants beside it say them now.
 *
 * @param site the site
 * @param policy its policy
 * @param folder where the site file lies
 * @param app the forge app, if grants are taken from one too
 */
public record SiteRules(Site site, Policy policy, Path folder, Optional<AppLink> app) {

  /**
   * Reads the site file.
   *
   * @throws IOException if it cannot be read or has mistakes; the message names them
   */
  public static SiteRules read(Path file) throws IOException {
    try {
      Site site = SiteFile.read(file);
      Path folder = file.toAbsolutePath().getParent();
      return new SiteRules(
          site,
          PolicyInForce.of(site.policy()).policy(),
          folder == null ? file : folder,
          Optional.empty());
    } catch (InvalidDocument e) {
      throw new IOException("the site file has mistakes: " + e.getMessage(), e);
    }
  }

  /** The same rules, with grants and approvals of an app. */
  public SiteRules with(Optional<AppLink> other) {
    return new SiteRules(site, policy, folder, other);
  }

  /** Whether people alone let commits onto the ref. */
  public boolean isProtected(RefName ref) {
    return policy.protect().stream().anyMatch(glob -> glob.matches(ref.value()));
  }

  /**
   * What a build is judged by. The grants are read now, so that one revoked a moment ago gives
   * nothing; what an app told counts for a few seconds more.
   *
   * @throws IOException if the grants cannot be read and nobody knows who acts
   */
  public Standing standing(BuildFacts facts, List<Approval> approvals) throws IOException {
    RepositoryId repository = facts.start().repository();
    SiteGrants grants = SiteGrants.in(stores(repository), site);
    return new Standing(
        policy,
        grants.registry(facts.start().principals()),
        Identifier.of(AgentFiles.shipped(), site.registry()),
        FileClassReader.shipped(),
        grants.find(Set.copyOf(GrantClaims.of(facts).ids())),
        Stream.concat(approvals.stream(), served(repository, facts.now()).stream()).toList(),
        RuleTextReader.shipped(),
        List.of());
  }

  private List<Approval> served(RepositoryId repository, Instant now) {
    return app.map(link -> link.records(repository).approvals())
        .map(envelopes -> SignedApprovals.by(site).at(now, envelopes))
        .orElse(List.of());
  }

  private List<GrantStore> stores(RepositoryId repository) {
    List<GrantStore> stores = new ArrayList<>();
    site.grants().folder().map(folder::resolve).map(FolderGrants::new).ifPresent(stores::add);
    app.map(link -> link.records(repository)).ifPresent(stores::add);
    if (site.grants().ref()) {
      stores.add(new UnreadRef());
    }
    return stores;
  }
}
