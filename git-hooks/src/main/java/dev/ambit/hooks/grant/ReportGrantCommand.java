package dev.ambit.hooks.grant;

import dev.ambit.core.decision.Standing;
import dev.ambit.core.effect.drift.GrantDrift;
import dev.ambit.core.effect.drift.GrantTrace;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.OutputFormat;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.record.GrantDriftJson;
import dev.ambit.wire.rules.RuleTextReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant report}. */
@Command(
    name = "report",
    description = {
      "Tells what was granted, used and tried, and what the grant could have been:",
      "a narrower one under which the engine still allows all that was done."
    },
    mixinStandardHelpOptions = true)
final class ReportGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The grant's id; it may be over or revoked.")
  private String id = "";

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      description = "A guarded repository that the grant is for (here). Repeatable.")
  private List<Path> repos = List.of(Path.of(""));

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<RepositoryId, Guard> guards = guards();
    GrantRecord.Trusted grant = grant(guards.values());
    List<GrantTrace> traces = new ArrayList<>();
    Map<RepositoryId, Standing> standings = new LinkedHashMap<>();
    for (Guard guard : guards.values()) {
      GrantTrace trace = GrantTraceReading.read(guard, grant);
      traces.add(trace);
      standings.put(guard.site().repository(), standing(guard, trace));
    }
    GrantDrift drift = GrantDrift.of(GrantTrace.together(traces), standings);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> DriftText.of(drift).forEach(out::println);
      case JSON -> out.println(GrantDriftJson.line(drift));
    }
    out.flush();
    return 0;
  }

  private Map<RepositoryId, Guard> guards() throws IOException {
    Map<RepositoryId, Guard> guards = new LinkedHashMap<>();
    for (Path repo : repos) {
      Guard guard = Guard.required(repo);
      if (guards.put(guard.site().repository(), guard) != null) {
        throw new WrongInput("two of them call themselves " + guard.site().repository());
      }
    }
    return guards;
  }

  /** The grant, which need not be kept in each of its repositories. */
  private GrantRecord.Trusted grant(Collection<Guard> guards) throws IOException {
    GrantId asked = Source.id(id);
    Map<String, GrantRecord.Trusted> byDigest = new LinkedHashMap<>();
    for (Guard guard : guards) {
      SiteGrants.signed(guard.store(), guard.site()).stream()
          .filter(each -> each.id().equals(asked))
          .forEach(each -> byDigest.putIfAbsent(each.digest(), each));
    }
    List<GrantRecord.Trusted> found = List.copyOf(byDigest.values());
    if (found.isEmpty()) {
      throw new WrongInput(
          "no grant " + id + " that somebody signed who may: look at ambit grant list --repo DIR");
    }
    if (found.size() > 1) {
      throw new WrongInput("issuers signed " + found.size() + " different grants " + id);
    }
    return found.get(0);
  }

  /** The site's own policy as it is now: both grants are judged by it, so they can be compared. */
  private static Standing standing(Guard guard, GrantTrace trace) throws IOException {
    List<Principal> pushers =
        trace.used().stream()
            .flatMap(push -> push.decision().actor().principals().stream())
            .distinct()
            .toList();
    return new Standing(
        PolicyInForce.of(guard.site().policy()).policy(),
        SiteGrants.in(List.of(guard.store()), guard.site()).registry(pushers),
        Identifier.of(AgentFiles.shipped(), guard.site().registry()),
        FileClassReader.shipped(),
        new GrantBook(Map.of(), Map.of()),
        List.of(),
        RuleTextReader.shipped(),
        List.of());
  }
}
