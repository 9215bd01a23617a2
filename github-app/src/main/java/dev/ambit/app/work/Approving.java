package dev.ambit.app.work;

import dev.ambit.app.event.Command;
import dev.ambit.app.event.Hint;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.Proposal;
import dev.ambit.app.forge.Spoken;
import dev.ambit.app.store.DecisionIndex;
import dev.ambit.app.store.StoredVerdict;
import dev.ambit.app.store.Subject;
import dev.ambit.app.store.Verdicts;
import dev.ambit.app.store.Witnessed;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.identity.Member;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.wire.site.Approver;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes people's word on held changes. Whoever had a hand in the change, or runs the agent that
 * did, is not heard; neither is anybody about a head that has moved since.
 */
final class Approving {

  private final Forge forge;
  private final Sites sites;
  private final SignedWord word;
  private final Verdicts verdicts;
  private final Witnessed witnessed;
  private final DecisionIndex decisions;
  private final Clock clock;

  Approving(Forge forge, Sites sites, SignedWord word, Jdbi sql, Clock clock) {
    this.forge = forge;
    this.sites = sites;
    this.word = word;
    this.verdicts = new Verdicts(sql);
    this.witnessed = new Witnessed(sql);
    this.decisions = new DecisionIndex(sql);
    this.clock = clock;
  }

  /** Somebody pressed Approve; the subject that is to be judged again, if it counts. */
  Optional<Subject> pressed(Hint.Button button) throws IOException {
    Optional<StoredVerdict> verdict =
        verdicts.toldAs(forge.name(), button.repository().value(), button.check());
    if (verdict.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return hear(verdict.get(), button.account(), now, "button");
  }

  /** Somebody commented; the subject that is to be judged again, if it was an approval. */
  Optional<Subject> commented(Hint.Comment comment) throws IOException {
    Optional<Spoken> spoken = forge.state().comment(comment.repository(), comment.comment());
    Optional<Command> command = spoken.flatMap(said -> Command.in(said.text()));
    if (command.isEmpty()) {
      return Optional.empty();
    }
    Subject pull = Subject.pull(forge.name(), comment.repository().value(), comment.number());
    Optional<StoredVerdict> meant = meant(command.get(), pull, spoken.get().at());
    if (meant.isEmpty()) {
      refuse(comment.repository(), comment.number(), "there was no such decision to approve");
      return Optional.empty();
    }
    return hear(meant.get(), spoken.get().account(), spoken.get().at(), "comment");
  }

  /**
   * Why a person's word on a decision would not count by how things stand on the forge; empty if it
   * would.
   */
  Optional<String> standing(String decision, SitePerson person) throws IOException {
    Optional<StoredVerdict> verdict = verdicts.of(decision);
    if (verdict.isEmpty()) {
      return Optional.of("there is no verdict of that decision");
    }
    Subject subject = verdict.get().subject();
    RepositoryPath repository = new RepositoryPath(subject.repository());
    Optional<Proposal> proposal = proposal(subject, repository);
    if (proposal.isEmpty()) {
      return Optional.of("it is not open any more");
    }
    try {
      Site site = sites.of(forge.id(repository)).site();
      return moved(verdict.get(), proposal.get())
          .or(() -> handInIt(site, proposal.get(), person, person.id()));
    } catch (SiteFault e) {
      return Optional.of("the site's settings have mistakes");
    }
  }

  private static Optional<String> moved(StoredVerdict verdict, Proposal proposal) {
    return verdict.commit().equals(proposal.head())
        ? Optional.empty()
        : Optional.of("the branch has moved since: approve what it holds now");
  }

  private static Optional<String> handInIt(
      Site site, Proposal proposal, SitePerson person, String named) {
    return hadAHand(site, proposal, person)
        ? Optional.of(named + " had a hand in this: somebody else must approve")
        : Optional.empty();
  }

  /** The decision that is named, of this very pull request; else what stood when it was written. */
  private Optional<StoredVerdict> meant(Command command, Subject pull, Instant at) {
    return command
        .decision()
        .map(id -> verdicts.of(id.value()))
        .orElseGet(() -> verdicts.newest(pull).filter(last -> !last.decidedAt().isAfter(at)))
        .filter(verdict -> verdict.subject().equals(pull));
  }

  private Optional<Subject> hear(StoredVerdict verdict, String account, Instant at, String way)
      throws IOException {
    Subject subject = verdict.subject();
    RepositoryPath repository = new RepositoryPath(subject.repository());
    Optional<Proposal> proposal = proposal(subject, repository);
    if (proposal.isEmpty()) {
      return Optional.empty();
    }
    try {
      Site site = sites.of(forge.id(repository)).site();
      Optional<DecisionRecord> decision = decisions.find(verdict.decision(), forge.name());
      Optional<String> objection = objection(site, proposal.get(), verdict, decision, account);
      if (objection.isPresent()) {
        refuse(repository, proposal.get().number(), objection.get());
        return Optional.empty();
      }
      keep(site, decision.orElseThrow(), account, at.truncatedTo(ChronoUnit.SECONDS), way);
      return Optional.of(subject);
    } catch (SiteFault e) {
      refuse(repository, proposal.get().number(), "the site's settings have mistakes");
      return Optional.empty();
    }
  }

  /** Signs it by the person's key, if the app holds one; else the app answers for what it saw. */
  private void keep(Site site, DecisionRecord decision, String account, Instant at, String way)
      throws IOException {
    String person = person(site, account).orElseThrow().id();
    Approval approval = new Approval(decision.key(), decision.id(), person, at);
    try {
      word.give(site, approval, Kind.PUSH_APPROVED, Optional.empty(), clock.instant());
    } catch (NotAllowed e) {
      witnessed.keep(approval, account, way);
    }
  }

  private Optional<Proposal> proposal(Subject subject, RepositoryPath repository)
      throws IOException {
    return subject.isPull()
        ? forge.state().pull(repository, subject.number())
        : forge.state().group(repository, subject.group());
  }

  private Optional<String> objection(
      Site site,
      Proposal proposal,
      StoredVerdict verdict,
      Optional<DecisionRecord> decision,
      String account) {
    if (decision.isEmpty()) {
      return Optional.of("that was a fault and no decision: it cannot be approved");
    }
    Optional<String> moved = moved(verdict, proposal);
    if (moved.isPresent()) {
      return moved;
    }
    Optional<SitePerson> person = person(site, account);
    if (person.isEmpty()) {
      return Optional.of("@" + account + " is nobody who may approve here");
    }
    Optional<String> hand = handInIt(site, proposal, person.get(), "@" + account);
    if (hand.isPresent()) {
      return hand;
    }
    return new Approver(site)
        .objection(person.get(), decision.get(), word.earlier(site, clock.instant()));
  }

  private static boolean hadAHand(Site site, Proposal proposal, SitePerson person) {
    return Stream.concat(proposal.pushers().stream(), Stream.of(proposal.author()))
        .flatMap(account -> site.registry().known(account.principals()).stream())
        .anyMatch(
            member ->
                member.id().equals(person.id())
                    || member.operator().filter(person.id()::equals).isPresent());
  }

  /** The person whose account it is, if the site lets them approve. */
  private static Optional<SitePerson> person(Site site, String account) {
    return site.registry().known(Account.named(account).principals()).stream()
        .map(Member::id)
        .flatMap(id -> site.whoMay(Right.APPROVE).stream().filter(each -> each.id().equals(id)))
        .findFirst();
  }

  private void refuse(RepositoryPath repository, int number, String reason) throws IOException {
    forge.voice().answer(repository, number, "Not counted as an approval: " + reason + ".");
  }
}
