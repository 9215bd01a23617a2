package dev.ambit.app;

import dev.ambit.app.demo.Demo;
import dev.ambit.app.demo.StoryClock;
import dev.ambit.app.settings.InvalidSettings;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.settings.SettingsReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit serve}. */
@Command(
    name = "ambit serve",
    subcommands = TokenCommand.class,
    description = {
      "The forge app: judges pull requests on GitHub, Gitea and Forgejo.",
      "Settings are environment variables; docs/guides/github-app.md lists them. Options win."
    },
    mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {

  private static final int WRONG_SETTINGS = 2;

  @Option(names = "--port", paramLabel = "N", description = "AMBIT_PORT: the port (8480).")
  private Optional<String> port = Optional.empty();

  @Option(names = "--bind", paramLabel = "ADDRESS", description = "AMBIT_BIND (127.0.0.1).")
  private Optional<String> bind = Optional.empty();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "AMBIT_HOME: sites, mirrors and the embedded database (./ambit-home).")
  private Optional<String> home = Optional.empty();

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "AMBIT_DATABASE: jdbc:postgresql://... for several nodes.")
  private Optional<String> database = Optional.empty();

  @Option(
      names = "--demo",
      description = "Tell a story on a simulated GitHub; the home is a throw-away folder.")
  private boolean demo;

  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Serve()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings;
    try {
      settings = SettingsReader.read(variables());
    } catch (InvalidSettings e) {
      spec.commandLine().getErr().println("ambit: the settings have mistakes:");
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> spec.commandLine().getErr().println("  " + line));
      return WRONG_SETTINGS;
    }
    serve(settings);
    return 0;
  }

  private void serve(Settings settings) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    if (!demo) {
      stay(App.start(settings, clock), settings, () -> {});
      return;
    }
    StoryClock story = new StoryClock(clock);
    Demo stage = Demo.prepare(settings, story);
    App app = App.start(stage.cast(settings), List.of(stage.forge()), story);
    stage.play(app.url(), app.office());
    stage.open(app.url());
    PrintWriter out = spec.commandLine().getOut();
    out.println("ambit: two days of acme/shop on a simulated GitHub; be whom you like");
    out.println("  page     " + stage.page());
    out.println("  clone    " + stage.repository());
    stay(app, settings, stage::close);
  }

  private void stay(App app, Settings settings, Runnable after) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              app.close();
              after.run();
              stopped.countDown();
            },
            "ambit-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    tell(settings, app);
    stopped.await();
  }

  private void tell(Settings settings, App app) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("ambit: serving " + app.url());
    out.println("  database " + settings.database());
    out.println("  sites    " + settings.sites());
    settings.github().ifPresent(github -> out.println("  github   " + github));
    settings.gitea().ifPresent(gitea -> out.println("  gitea    " + gitea));
    out.println("  log in at " + app.firstLogin() + " (once)");
    if (!demo && settings.github().isEmpty()) {
      out.println("  next: create the GitHub App at " + app.setup());
    }
    out.flush();
  }

  /** The environment, with what options say instead. */
  Map<String, String> variables() throws IOException {
    Map<String, String> variables = new HashMap<>(System.getenv());
    if (demo) {
      variables.put("AMBIT_HOME", Files.createTempDirectory("ambit-demo").toString());
    }
    port.ifPresent(value -> variables.put("AMBIT_PORT", value));
    bind.ifPresent(value -> variables.put("AMBIT_BIND", value));
    home.ifPresent(value -> variables.put("AMBIT_HOME", value));
    database.ifPresent(value -> variables.put("AMBIT_DATABASE", value));
    return variables;
  }
}
