package dev.ambit.jenkins.scope;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The rules of the site, as its file and the folder of grants beside it say them now.
 *
 * @param site the site
 * @param policy its policy
 * @param folder where the site file lies
 */
public record SiteRules(Site site, Policy policy, Path folder) {

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
          site, PolicyInForce.of(site.policy()).policy(), folder == null ? file : folder);
    } catch (InvalidDocument e) {
      throw new IOException("the site file has mistakes: " + e.getMessage(), e);
    }
  }

  /** Whether people alone let commits onto the ref. */
  public boolean isProtected(RefName ref) {
    return policy.protect().stream().anyMatch(glob -> glob.matches(ref.value()));
  }

  /**
   * What a build is judged by. The grants are read now, so that one revoked a moment ago gives
   * nothing.
   *
   * @throws IOException if the grants cannot be read and nobody knows who acts
   */
  public Standing standing(BuildFacts facts, List<Approval> approvals) throws IOException {
    SiteGrants grants = SiteGrants.in(stores(), site);
    return new Standing(
        policy,
        grants.registry(facts.start().principals()),
        Identifier.of(AgentFiles.shipped(), site.registry()),
        FileClassReader.shipped(),
        grants.find(Set.copyOf(GrantClaims.of(facts).ids())),
        approvals,
        RuleTextReader.shipped(),
        List.of());
  }

  private List<GrantStore> stores() {
    return site.grants().folder().stream()
        .<GrantStore>map(name -> new FolderGrants(folder.resolve(name)))
        .toList();
  }
}
