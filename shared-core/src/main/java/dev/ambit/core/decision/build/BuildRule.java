package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import java.util.List;
import java.util.stream.Stream;

/** One thing that is asked of every build. Pure. */
public interface BuildRule {

  /** The ids under which its words are kept. */
  List<String> ids();

  /** Its complaints. */
  Stream<Finding> findings(BuildCase judged);
}
