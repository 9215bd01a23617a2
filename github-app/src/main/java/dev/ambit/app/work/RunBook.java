package dev.ambit.app.work;

import dev.ambit.core.decision.DecisionId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What build servers decided about runs, and people's word on those that are held. */
public interface RunBook {

  /** The decisions about runs that are asked for, the newest first. */
  List<RunView> find(DecisionFilter filter) throws IOException;

  /** The decision about a run with this id. */
  Optional<RunView> find(DecisionId id) throws IOException;

  /** Who let a run pass, at the build server or here, the oldest first. */
  List<RunApproval> approvals(RunView view) throws IOException;

  /**
   * Lets a held run pass, for a day and exactly as it is, by a signed approval that the build
   * server fetches.
   *
   * @param person the id of a person in the site file, whom the caller has authenticated
   * @throws NotAllowed if the person may not approve here or stands behind the run, it is not held
   *     any more, or reports about it contradict each other
   */
  void approve(String person, DecisionId id) throws NotAllowed, IOException;
}
