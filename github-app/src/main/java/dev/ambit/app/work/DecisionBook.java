package dev.ambit.app.work;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.scope.GrantId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The decisions of every enforcement point, and people's word on those that are held. */
public interface DecisionBook {

  /** The decisions that are asked for, the newest first. */
  List<DecisionView> find(DecisionFilter filter) throws IOException;

  /** The decision with this id. */
  Optional<DecisionView> find(DecisionId id) throws IOException;

  /**
   * Lets a held change through, once and for a day, by a signed approval.
   *
   * @param person the id of a person in the site file, whom the caller has authenticated
   * @throws NotAllowed if the person may not approve here, had a hand in it, or it is not held
   */
  void approve(String person, DecisionId id) throws NotAllowed, IOException;

  /** Everything that was done, or tried, under a grant, in the order of time, with its breaks. */
  List<ChainStep> chain(GrantId id) throws IOException;
}
