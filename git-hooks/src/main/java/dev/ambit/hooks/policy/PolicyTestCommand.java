package dev.ambit.hooks.policy;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit policy test}: runs tests of policies; exits with 1 if one fails. */
@Command(
    name = "test",
    description = "Runs tests of policies: facts in, decision and words out.",
    mixinStandardHelpOptions = true)
final class PolicyTestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR|FILE", description = "A test, or a folder of tests (*.yaml).")
  private Path place;

  @Override
  public Integer call() {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new WrongInput(place + " holds no test (*.yaml)");
    }
    long failed = files.stream().flatMap(file -> read(file).stream()).filter(this::fails).count();
    return failed == 0 ? 0 : 1;
  }

  private boolean fails(PolicyCase test) {
    PrintWriter out = spec.commandLine().getOut();
    List<String> complaints = PolicyCaseRun.complaints(test);
    out.println((complaints.isEmpty() ? "ok    " : "FAIL  ") + test.title());
    complaints.forEach(complaint -> out.println("      " + complaint));
    return !complaints.isEmpty();
  }

  private List<Path> files() {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new WrongInput(place + " cannot be read", e);
    }
  }

  private static List<PolicyCase> read(Path file) {
    try {
      return PolicyCaseReader.read(file.toString(), PolicyFiles.bytes(file));
    } catch (InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
