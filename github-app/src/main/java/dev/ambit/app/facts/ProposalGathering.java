package dev.ambit.app.facts;

import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.Proposal;
import dev.ambit.app.store.GoodPolicies;
import dev.ambit.app.store.Witnessed;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.GrantClaims;
import dev.ambit.git.ContentLookup;
import dev.ambit.git.GitFacts;
import dev.ambit.git.ProtectedFile;
import dev.ambit.git.ReadingRules;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.notes.AuthorshipNotes;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.policy.RepositoryPolicy;
import dev.ambit.wire.record.SignedApprovals;
import dev.ambit.wire.rules.RuleTextReader;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers all about a proposal from its repository's mirror and its site. The proposal stands as
 * the push of its branch that a hook would have been asked about. Never decides.
 */
public final class ProposalGathering {

  private static final RefName AI_NOTES = new RefName("refs/notes/ai");

  private final Mirrors mirrors;
  private final Sites sites;
  private final GoodPolicies policies;
  private final Witnessed witnessed;
  private final GrantSources sources;

  public ProposalGathering(
      Mirrors mirrors,
      Sites sites,
      GoodPolicies policies,
      Witnessed witnessed,
      GrantSources sources) {
    this.mirrors = mirrors;
    this.sites = sites;
    this.policies = policies;
    this.witnessed = witnessed;
    this.sources = sources;
  }

  /**
   * Gathers.
   *
   * @param old where the branch stood when it was last allowed; empty if it never was
   * @throws SiteFault if the operator must mend something first
   * @throws IOException if the forge or its objects cannot be read now
   */
  public Gathered gather(Forge forge, Proposal proposal, Optional<Oid> old, Instant now)
      throws IOException, SiteFault {
    RepositoryId repository = forge.id(proposal.repository());
    Sites.Placed placed = sites.of(repository);
    Mirror mirror = mirrors.of(repository);
    return mirror.fetch(
        forge.state().remote(proposal.repository()),
        more(proposal),
        fetched -> {
          Oid from = from(fetched, proposal, old);
          fetched.contents(proposal.head(), vetted(placed.site(), mirror.folder(), from));
          return gather(placed, mirror.folder(), forge, proposal, from, now);
        });
  }

  private static List<RefName> more(Proposal proposal) {
    return List.of(new RefName("refs/pull/" + proposal.number() + "/head"));
  }

  /** What cannot be had any more is left out: then all of the branch is judged. */
  private static Oid from(Mirror.Fetched fetched, Proposal proposal, Optional<Oid> old)
      throws IOException {
    if (!fetched.has(proposal.head())) {
      throw new IOException("the forge does not give out " + proposal.head().abbreviated());
    }
    return proposal
        .before()
        .or(() -> old)
        .filter(fetched::has)
        .orElse(new Oid("0".repeat(proposal.head().hex().length())));
  }

  private static List<String> vetted(Site site, Path gitDir, Oid from) throws IOException {
    List<Glob> protect = PolicyInForce.of(site.policy()).policy().protect();
    try (ContentLookup content = ContentLookup.open(GitEnvironment.at(gitDir))) {
      List<String> vetted =
          new ArrayList<>(
              content.branches().stream()
                  .map(RefName::value)
                  .filter(ref -> protect.stream().anyMatch(glob -> glob.matches(ref)))
                  .toList());
      if (!from.isZero()) {
        vetted.add(from.hex());
      }
      return vetted;
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private Gathered gather(
      Sites.Placed placed, Path gitDir, Forge forge, Proposal proposal, Oid from, Instant now)
      throws IOException {
    Site site = placed.site();
    GitEnvironment environment = GitEnvironment.at(gitDir);
    SiteGrants grants = SiteGrants.in(sources.stores(placed), site);
    Registry registry = registry(grants, proposal);
    Push push =
        new Push(
            forge.id(proposal.repository()),
            new Transport(
                forge.kind(), Transport.PROPOSAL, Actors.of(proposal, registry), List.of()),
            List.of(new RefUpdate(proposal.ref(), from, proposal.head())),
            List.of());
    ReadingRules rules =
        new ReadingRules(
            PolicyInForce.of(site.policy()).policy().protect(),
            SiteSignatures.of(site, placed.folder()),
            List.of(new NoteFormat(AI_NOTES, AuthorshipNotes::read)),
            Budget.DEFAULT);
    Facts facts = new GitFacts(environment, rules, Fact.known(Optional.empty())).gather(push, now);
    RepositoryPolicy policy = policy(site, environment, push.repository());
    new KeptPolicies(gitDir).keep(policy.inForce(), now);
    return new Gathered(site, facts, standing(site, policy, facts, grants, registry));
  }

  /** Whoever had a hand in it and is known to grants as an agent counts as one. */
  private static Registry registry(SiteGrants grants, Proposal proposal) throws IOException {
    Registry registry = grants.registry(proposal.author().principals());
    for (Account account : proposal.pushers()) {
      registry = joined(registry, grants.registry(account.principals()));
    }
    return registry;
  }

  private static Registry joined(Registry one, Registry other) {
    List<Member> members = new ArrayList<>(one.members());
    other.members().stream().filter(each -> !members.contains(each)).forEach(members::add);
    return new Registry(members);
  }

  private Standing standing(
      Site site, RepositoryPolicy policy, Facts facts, SiteGrants grants, Registry registry) {
    Policy inForce = policy.policy();
    return new Standing(
        inForce,
        registry,
        Identifier.of(AgentFiles.shipped(), site.registry()),
        FileClassReader.shipped(),
        grants.find(GrantClaims.in(facts)),
        approvals(site, facts.now()),
        RuleTextReader.shipped(),
        policy.faults());
  }

  /**
   * The signed approvals; of those that were seen only, those of people who may approve, while they
   * are fresh.
   */
  private List<Approval> approvals(Site site, Instant now) {
    Set<String> people =
        site.whoMay(Right.APPROVE).stream().map(SitePerson::id).collect(Collectors.toSet());
    List<Approval> approvals =
        new ArrayList<>(
            SignedApprovals.by(site).at(now, sources.approvals(site.repository(), now)));
    witnessed.since(now.minus(SignedApprovals.LIFE)).stream()
        .filter(approval -> people.contains(approval.approver()))
        .filter(approval -> SignedApprovals.isFresh(approval, now))
        .filter(approval -> approvals.stream().noneMatch(each -> isSame(each, approval)))
        .forEach(approvals::add);
    return List.copyOf(approvals);
  }

  /** One person speaks once, by however many ways. */
  private static boolean isSame(Approval one, Approval other) {
    return one.decision().equals(other.decision()) && one.approver().equals(other.approver());
  }

  private RepositoryPolicy policy(Site site, GitEnvironment environment, RepositoryId repository) {
    RepositoryPolicy policy =
        RepositoryPolicy.of(site.policy(), file(site, environment), policies.of(repository));
    policy.good().ifPresent(good -> policies.keep(repository, good));
    return policy;
  }

  private static Fact<Optional<byte[]>> file(Site site, GitEnvironment environment) {
    List<Glob> protect = PolicyInForce.of(site.policy()).policy().protect();
    try (ContentLookup content = ContentLookup.open(environment)) {
      return Fact.known(new ProtectedFile(protect, RepositoryPolicy.FILE).in(content));
    } catch (Unreadable e) {
      return Fact.unknown(e.reason());
    }
  }
}
