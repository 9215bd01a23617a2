package dev.ambit.hooks.install;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.record.Installation;
import dev.ambit.wire.record.SymptomJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit doctor}. Exit code 0 if all is well, 1 if not. */
@Command(
    name = "doctor",
    description = "Examine a guarded repository and prove its hook alive with a push.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

  /** How symptoms are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "REPO", description = "The guarded repository.")
  private Path repo = Path.of("");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GuardedRepository repository = GuardedRepository.at(repo);
    Installation installation =
        Installed.in(repository)
            .orElseThrow(
                () ->
                    new WrongInput(
                        "ambit is not installed in " + repository.path() + ": ambit install"));
    List<Symptom> symptoms =
        new Doctor(repository, installation).examine(Clock.systemUTC().instant());
    print(symptoms, spec.commandLine().getOut());
    return symptoms.stream().allMatch(Symptom::healthy) ? 0 : 1;
  }

  private void print(List<Symptom> symptoms, PrintWriter out) {
    for (Symptom symptom : symptoms) {
      out.println(
          format == Format.JSON
              ? SymptomJson.line(symptom.check(), symptom.healthy(), symptom.detail())
              : row(symptom));
    }
  }

  private static String row(Symptom symptom) {
    String mark = symptom.healthy() ? "well   " : "TROUBLE";
    return String.format("%s  %-28s  %s", mark, symptom.check(), symptom.detail());
  }
}
