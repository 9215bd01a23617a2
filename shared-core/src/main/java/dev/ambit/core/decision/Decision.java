package dev.ambit.core.decision;

import java.util.List;
import java.util.function.Function;

/** What may happen. Every finding is told, also where it stopped nothing. */
public sealed interface Decision {

  DecisionId id();

  List<Finding> findings();

  /** It may pass; {@code approvals} are those it needed. */
  record Allow(DecisionId id, List<Finding> findings, List<Approval> approvals)
      implements Decision {
    public Allow {
      findings = List.copyOf(findings);
      approvals = List.copyOf(approvals);
    }

    @Override
    public <R> R fold(Function<Allow, R> allow, Function<Hold, R> hold, Function<Deny, R> deny) {
      return allow.apply(this);
    }
  }

  /** A human must approve; {@code missing} is how many more. */
  record Hold(DecisionId id, List<Finding> findings, int missing) implements Decision {
    public Hold {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Function<Allow, R> allow, Function<Hold, R> hold, Function<Deny, R> deny) {
      return hold.apply(this);
    }
  }

  /** It may not pass. */
  record Deny(DecisionId id, List<Finding> findings) implements Decision {
    public Deny {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Function<Allow, R> allow, Function<Hold, R> hold, Function<Deny, R> deny) {
      return deny.apply(this);
    }
  }

  /** Answers by the kind of decision. */
  <R> R fold(Function<Allow, R> allow, Function<Hold, R> hold, Function<Deny, R> deny);

  /** {@code allow}, {@code hold} or {@code deny}. */
  default String word() {
    return fold(allow -> "allow", hold -> "hold", deny -> "deny");
  }
}
