package dev.ambit.core.decision.grant;

import java.util.List;

/** Every condition for using a grant, in the order they are told. */
public final class GrantConditions {

  public static final List<GrantCondition> ALL =
      List.of(
          new NotBefore(),
          new NotExpired(),
          new ForPrincipal(),
          new ForAgent(),
          new ForRepository(),
          new ForRef(),
          new ForOperation());

  private GrantConditions() {}
}
