package dev.ambit.core.decision.build;

import java.util.List;

/** Every rule for builds, in the order their findings are told. */
public final class BuildRules {

  public static final List<BuildRule> ALL =
      List.of(
          new BuildPolicyFaults(),
          new BuildFactsKnown(),
          new OriginKnown(),
          new OneActor(),
          new OneCommit(),
          new BuildGrantUsable(),
          new PipelineInGrant(),
          new DefinitionTrusted(),
          new UseInGrant());

  private BuildRules() {}
}
