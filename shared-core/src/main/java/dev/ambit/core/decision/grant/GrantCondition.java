package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.scope.Grant;
import java.util.Optional;

/** One thing that must be true before a trusted grant may be used. Pure. */
public interface GrantCondition {

  /** The id its findings carry. */
  String id();

  /** The complaint, if the grant may not be used for this. */
  Optional<Finding> complaint(Grant grant, Intent intent);
}
