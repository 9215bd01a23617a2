package dev.ambit.hooks.grant;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A grant as options say it. */
final class GrantDraft {

  @Option(names = "--id", required = true, description = "The grant's id; also its task's.")
  private String id = "";

  @Option(names = "--title", required = true, description = "What the task is.")
  private String title = "";

  @Option(names = "--url", description = "Where the task is described.")
  private @Nullable String url;

  @Option(names = "--agent", required = true, description = "Which agent, such as claude.")
  private String agent = "";

  @Option(
      names = "--principal",
      required = true,
      description = "Who may use it, such as git:agent-claude. Repeatable.")
  private List<String> principals = List.of();

  @Option(names = "--owner", required = true, description = "The person who answers for it.")
  private String owner = "";

  @Option(
      names = "--repository",
      required = true,
      description = "HOST/PATH of a repository it holds for. Repeatable.")
  private List<String> repositories = List.of();

  @Option(
      names = "--ref",
      description = "Pattern of refs that may move (default: refs/heads/agent/ID/**). Repeatable.")
  private List<String> refs = List.of();

  @Option(
      names = "--operation",
      description = "${COMPLETION-CANDIDATES} (default: create, update). Repeatable.")
  private List<Operation> operations = List.of(Operation.CREATE, Operation.UPDATE);

  @Option(
      names = "--allow",
      required = true,
      description = "Pattern of paths that may change. Repeatable.")
  private List<String> allow = List.of();

  @Option(names = "--deny", description = "Pattern of paths that may not. Repeatable.")
  private List<String> deny = List.of();

  @Option(names = "--class", description = "A sensitive file class it may touch. Repeatable.")
  private List<String> classes = List.of();

  @Option(names = "--pipeline", description = "Pattern of jobs it may start. Repeatable.")
  private List<String> pipelines = List.of();

  @Option(names = "--pushes", description = "At most so many pushes.")
  private @Nullable Integer pushes;

  @Option(names = "--commits", description = "At most so many commits.")
  private @Nullable Integer commits;

  @Option(names = "--files", description = "At most so many changed files.")
  private @Nullable Integer files;

  @Option(names = "--lines", description = "At most so many changed lines.")
  private @Nullable Integer lines;

  @Option(
      names = "--expires",
      description =
          "When it ends: 30m, 8h, 2d, or a time such as 2026-11-24T09:00:00Z" + " (default: 8h).")
  private String expires = "8h";

  @Option(names = "--parent", description = "The id of the grant this one narrows.")
  private @Nullable String parent;

  /**
   * The grant.
   *
   * @param now when it starts
   * @throws IllegalArgumentException if an option's value is not one
   */
  Grant grant(Instant now) {
    return new Grant(
        new GrantId(id),
        new Grant.Task(title, Optional.ofNullable(url)),
        new AgentId(agent),
        principals.stream().map(Principal::parse).toList(),
        owner,
        repositories.stream().map(GrantDraft::repository).toList(),
        scope(),
        new Grant.Limits(limit(pushes), limit(commits), limit(files), limit(lines)),
        new Grant.Validity(now, ExpiryTime.parse(expires, now)),
        Optional.ofNullable(parent).map(GrantId::new));
  }

  private Grant.Scope scope() {
    List<String> targets = refs.isEmpty() ? List.of("refs/heads/agent/" + id + "/**") : refs;
    return new Grant.Scope(
        globs(targets),
        Set.copyOf(operations),
        globs(allow),
        globs(deny),
        classes.stream().map(ClassId::new).collect(Collectors.toSet()),
        globs(pipelines));
  }

  private static RepositoryId repository(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "--repository is written HOST/PATH, as in git.example.com/payments/checkout");
    }
    return new RepositoryId(text.substring(0, slash), text.substring(slash + 1));
  }

  private static List<Glob> globs(List<String> texts) {
    return texts.stream().map(Glob::parse).toList();
  }

  private static OptionalInt limit(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
