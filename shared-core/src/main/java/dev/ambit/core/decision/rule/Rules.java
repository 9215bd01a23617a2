package dev.ambit.core.decision.rule;

import java.util.List;

/** Every rule, in the order in which findings are told. */
public final class Rules {

  public static final List<Rule> ALL =
      List.of(
          new UnknownFacts(),
          new PolicyFaults(),
          new ActorKnown(),
          new CertificateValid(),
          new WellFormedObjects(),
          new RefAllowed(),
          new RefNameClear(),
          new PushOptionsKnown(),
          new KnownHistory(),
          new GrantUsable(),
          new PathInPolicy(),
          new PathInGrant(),
          new ClassInGrant(),
          new LinkInScope(),
          new CopyOfProtected(),
          new GrantLimits(),
          new PolicyLimits(),
          new SameAgent(),
          new CustomRules());

  private Rules() {}
}
