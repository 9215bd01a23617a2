package dev.ambit.hooks.install;

import dev.ambit.core.event.ServerKind;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit install}. */
@Command(
    name = "install",
    description = "Put a bare repository under the gate; again to upgrade.",
    mixinStandardHelpOptions = true)
public final class InstallCommand implements Callable<Integer> {

  private static final String AUTO = "auto";

  @Parameters(paramLabel = "REPO", description = "The bare repository that people push to.")
  private Path repo = Path.of("");

  @Option(names = "--site", paramLabel = "FILE", description = "Whom the site knows and trusts.")
  private Optional<Path> site = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "KIND",
      description = "plain, gitolite, gitea or gitlab (default: by the site file, else guessed).")
  private String server = AUTO;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The policy of a new site file (default: balanced).")
  private String profile = "balanced";

  @Option(
      names = "--app",
      paramLabel = "URL",
      description = "The forge app: a new site file takes grants from it, and reports to it.")
  private Optional<URI> app = Optional.empty();

  @Option(
      names = "--app-token",
      paramLabel = "FILE",
      description = "The token of the scope enforce that the app gave for this repository.")
  private Optional<Path> appToken = Optional.empty();

  @Option(names = "--no-gate", description = "Judge each push in a process of its own.")
  private boolean noGate;

  @Option(names = "--service", description = "Write a systemd unit that keeps the gate running.")
  private boolean service;

  @Option(
      names = "--no-archive",
      description = "Keep no archive of classes; such a process then starts more slowly.")
  private boolean noArchive;

  @Option(names = "--dry-run", description = "Only tell what would be done.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GuardedRepository repository = GuardedRepository.at(repo);
    SiteSource source = new SiteSource(repository, site, app);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Pace pace = pace();
    List<Step> steps =
        new ArrayList<>(InstallPlan.of(repository, kind(repository), java, source, profile, pace));
    appToken
        .map(file -> PutFile.secret(repository.folder().serverToken(), token(file)))
        .ifPresent(steps::add);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      steps.forEach(step -> out.println("would " + step.tells()));
      return 0;
    }
    Steps.apply(steps);
    out.println("ambit guards " + repository.path());
    out.println("  next: ambit doctor " + repository.path() + "   proves it with a push");
    if (service) {
      Path unit = ServiceUnit.file(repository.folder());
      out.println("  next: systemctl enable --now " + unit + "   starts its gate with the machine");
    }
    return 0;
  }

  private static byte[] token(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WrongInput("the token " + file + " cannot be read", e);
    }
  }

  private Pace pace() {
    if (noGate && service) {
      throw new WrongInput("--service keeps a gate running, and --no-gate wants none: drop one");
    }
    return new Pace(!noGate, service, !noArchive);
  }

  private ServerKind kind(GuardedRepository repository) throws IOException {
    if (!server.equals(AUTO)) {
      return named(server);
    }
    Path file = site.orElse(repository.folder().site());
    if (Files.exists(file)) {
      return inSite(file);
    }
    return repository
        .proposedServer()
        .orElseThrow(
            () -> new WrongInput("the files of several servers are here: say --server KIND"));
  }

  private static ServerKind inSite(Path file) throws IOException {
    try {
      return SiteFile.read(file).server();
    } catch (InvalidDocument e) {
      throw new WrongInput("the site file has mistakes:\n" + e.getMessage(), e);
    }
  }

  private static ServerKind named(String text) {
    for (ServerKind kind : ServerKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return kind;
      }
    }
    throw new WrongInput("--server " + text + " is none of plain, gitolite, gitea, gitlab");
  }
}
