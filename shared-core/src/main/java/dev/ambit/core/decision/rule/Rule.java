package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import java.util.List;
import java.util.stream.Stream;

/** One thing that is asked of every event. Pure. */
public interface Rule {

  /** The ids its findings carry; each has words in {@code policies/rules}. */
  List<String> ids();

  /** Every complaint about this case. */
  Stream<Finding> findings(Case judged);
}
