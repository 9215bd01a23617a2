package dev.ambit.hooks;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line: a mistake of the caller's exits with 2, a fault of ours with 3. */
final class FaultReport implements IExecutionExceptionHandler {

  private static final int WRONG_INPUT = 2;
  private static final int FAULT = 3;

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    line.getErr().println("ambit: " + message(failure));
    if (failure instanceof WrongInput) {
      return WRONG_INPUT;
    }
    if (System.getenv("AMBIT_DEBUG") != null) {
      failure.printStackTrace(line.getErr());
    }
    return FAULT;
  }

  private static String message(Exception failure) {
    return failure instanceof WrongInput
        ? String.valueOf(failure.getMessage())
        : "fault: " + failure + " (AMBIT_DEBUG=1 shows where)";
  }
}
