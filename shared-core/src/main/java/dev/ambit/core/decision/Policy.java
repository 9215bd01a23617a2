package dev.ambit.core.decision;

import dev.ambit.core.identity.Grade;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.Glob;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The standing rules of a site, tightened by those of a repository.
 *
 * @param mode whether decisions are enforced
 * @param protect the refs whose commits count as landed
 * @param agents what each grade of agent work needs
 * @param classes what touching a sensitive class without a grant for it means
 * @param denyPaths paths no agent changes, grant or not
 * @param limits how much one push may change without a grant
 * @param rules the policy's own rules
 * @param humans how many people must approve a held push; at least one
 * @param digest SHA-256 of the policy's sources, in hexadecimal
 */
public record Policy(
    Mode mode,
    List<Glob> protect,
    Agents agents,
    Classes classes,
    List<Glob> denyPaths,
    Limits limits,
    List<CustomRule> rules,
    int humans,
    String digest) {

  /** Whether decisions are enforced. */
  public enum Mode {
    /** Findings are told and recorded, and nothing is stopped. */
    REPORT,
    ENFORCE
  }

  /** What each grade of agent work needs, and what the work of other bots needs. */
  public record Agents(
      Treatment verified, Treatment declared, Treatment suspected, Treatment automation) {

    /** What an agent's work of this grade needs. */
    public Treatment of(Grade grade) {
      return switch (grade) {
        case VERIFIED -> verified;
        case DECLARED -> declared;
        case SUSPECTED -> suspected;
      };
    }
  }

  /** What touching a class means: by class, and for the restricted classes not named. */
  public record Classes(Outcome otherwise, Map<ClassId, Outcome> byClass) {
    public Classes {
      byClass = Map.copyOf(byClass);
    }

    /** What touching this class means. */
    public Outcome of(FileClass fileClass) {
      Outcome named = byClass.get(fileClass.id());
      if (named != null) {
        return named;
      }
      return fileClass.restricted() ? otherwise : Outcome.ALLOW;
    }
  }

  /** Per push; empty means no limit. */
  public record Limits(OptionalInt files, OptionalInt lines) {}

  public Policy {
    protect = List.copyOf(protect);
    denyPaths = List.copyOf(denyPaths);
    rules = List.copyOf(rules);
    if (humans < 1) {
      throw new IllegalArgumentException("at least one human approves");
    }
  }
}
