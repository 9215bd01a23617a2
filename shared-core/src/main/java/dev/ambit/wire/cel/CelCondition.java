package dev.ambit.wire.cel;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CustomRule;
import dev.ambit.core.decision.RefCase;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.stream.Collectors;

/** A policy's condition in CEL. Compiled once; an evaluation takes a bounded number of steps. */
public final class CelCondition implements CustomRule.Condition {

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(CelBounds.OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .setTypeProvider(CelVariables.TYPES)
          .addVarDeclarations(CelVariables.DECLARED)
          .setResultType(SimpleType.BOOL)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(CelBounds.OPTIONS).build();

  private final CelRuntime.Program program;

  private CelCondition(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * Compiles an expression that is true or false.
   *
   * @throws IllegalArgumentException if it is not one; the message has the place in the expression
   */
  public static CustomRule.Condition compile(String expression) {
    CelValidationResult checked = COMPILER.compile(expression);
    if (checked.hasError()) {
      throw new IllegalArgumentException(
          checked.getErrors().stream()
              .map(CelCondition::told)
              .collect(Collectors.joining("; ", "the condition does not compile: ", "")));
    }
    try {
      return new CelCondition(RUNTIME.createProgram(checked.getAst()));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException("the condition does not compile: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean holds(Case judged, RefCase ref) throws CustomRule.CannotTell {
    try {
      if (program.eval(CelVariables.of(judged, ref)) instanceof Boolean answer) {
        return answer;
      }
      throw new CustomRule.CannotTell("the condition is neither true nor false");
    } catch (CelEvaluationException e) {
      throw new CustomRule.CannotTell(String.valueOf(e.getMessage()));
    }
  }

  private static String told(CelIssue issue) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
    return "at " + line + ":" + column + " of the expression, " + issue.getMessage();
  }
}
