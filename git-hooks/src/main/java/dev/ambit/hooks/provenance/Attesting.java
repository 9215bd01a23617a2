package dev.ambit.hooks.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.LandedMoves;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.MissedLandings;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.landing.RefTips;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.Version;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.provenance.SignedStatements;
import dev.ambit.wire.record.LandedJson;
import dev.ambit.wire.record.LedgerReader;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decide, land, attest, reconcile: whatever landed by the ledger and has no statement yet gets one,
 * whoever left it so. A push's own hook, the next push and an operator all do the same.
 */
public final class Attesting {

  private final AmbitFolder folder;
  private final Site site;
  private final Clock clock;
  private final Predicate<RefName> isProtected;
  private final AttestationTree tree;

  private Attesting(AmbitFolder folder, Site site, Clock clock) {
    this.folder = folder;
    this.site = site;
    this.clock = clock;
    List<Glob> protect = PolicyInForce.of(site.policy()).policy().protect();
    this.isProtected = ref -> protect.stream().anyMatch(glob -> glob.matches(ref.value()));
    this.tree = AttestationTree.of(folder.repository());
  }

  /** Attests for the repository whose folder {@code ambit} this is. */
  public static Attesting in(AmbitFolder folder, Site site, Clock clock) {
    return new Attesting(folder, site, clock);
  }

  /**
   * What landed and has no statement.
   *
   * @param recovered how many moves nobody had recorded
   * @param moves the moves to attest, the oldest first
   * @param all every move of a protected ref
   * @param recorded the ledger they stand in
   */
  public record Outstanding(
      int recovered, List<LandedMove> moves, List<LandedMove> all, RecordedHistory recorded) {
    public Outstanding {
      all = List.copyOf(all);
      moves = List.copyOf(moves);
    }
  }

  /** Whether a push moves a ref whose landings are attested. */
  boolean concern(Push push) {
    return push.updates().stream().anyMatch(update -> isProtected.test(update.ref()));
  }

  /** Finds it. Moves that git carried out and nobody recorded are recorded first. */
  public Outstanding outstanding() throws IOException {
    RecordedHistory recorded = RecordedHistory.read(folder);
    if (missed(recorded.history()).isEmpty()) {
      return look(0, recorded);
    }
    int recovered = folder.decisionLog().transaction(this::recover);
    return look(recovered, RecordedHistory.read(folder));
  }

  /** Finds it and changes nothing. */
  public Outstanding look() throws IOException {
    return look(0, RecordedHistory.read(folder));
  }

  private Outstanding look(int recovered, RecordedHistory recorded) throws IOException {
    Set<String> attested = tree.attested();
    List<LandedMove> all = LandedMoves.in(recorded.history(), isProtected, tips());
    List<LandedMove> moves =
        all.stream().filter(move -> !attested.contains(AttestationTree.mark(move))).toList();
    return new Outstanding(recovered, moves, all, recorded);
  }

  /**
   * Attests moves, one after the other.
   *
   * @return how many commits they landed
   */
  public int attest(Outstanding outstanding) throws IOException {
    if (outstanding.moves().isEmpty()) {
      return 0;
    }
    GitEnvironment environment = environment();
    try (LandedCommits commits = LandedCommits.open(environment);
        CommitLookup lookup = CommitAuthors.lookup(site, folder, environment)) {
      MoveAttester attester =
          new MoveAttester(
              site.repository(),
              commits,
              CommitAuthors.of(site, lookup),
              outstanding.recorded(),
              SiteEvidence.read(site, folder),
              new SignedStatements(
                  folder.serverKeys().signer(ServerKeys.Role.ATTESTATION), Version.current()),
              tree);
      int landed = 0;
      for (LandedMove move : outstanding.moves()) {
        landed += attester.attest(move, isProtected, clock.instant());
      }
      return landed;
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private List<MissedLandings.Missed> missed(LedgerHistory history) throws IOException {
    return MissedLandings.in(history, isProtected, tips());
  }

  /** Looks once more with the log locked: another process may have recorded them meanwhile. */
  private int recover(LedgerStore ledger) throws IOException {
    List<MissedLandings.Missed> missed = missed(LedgerReader.history(ledger.entries()));
    for (MissedLandings.Missed move : missed) {
      ledger.append(
          LandedJson.recovered(
              site.repository(), move.update(), move.decision().decision(), clock.instant()));
    }
    return missed.size();
  }

  private Map<RefName, Oid> tips() throws IOException {
    try {
      return RefTips.in(environment());
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private GitEnvironment environment() {
    return new GitEnvironment(folder.repository(), Optional.empty(), List.of());
  }
}
