package dev.ambit.app.forge.github;

import dev.ambit.app.event.ForgeEvents;
import dev.ambit.app.event.Hint;
import dev.ambit.app.event.Payload;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What GitHub's deliveries make worth looking at. Pure. */
public final class GitHubEvents implements ForgeEvents {

  /** The identifier of the button; GitHub hands it back. */
  static final String APPROVE = "approve";

  /** Of a pull request, actions that change nothing a verdict stands on. */
  private static final Set<String> IDLE =
      Set.of("assigned", "unassigned", "labeled", "unlabeled", "closed", "locked", "unlocked");

  private static final Map<String, Function<Payload, List<Hint>>> READERS =
      Map.ofEntries(
          Map.entry("pull_request", GitHubEvents::pullRequest),
          Map.entry("pull_request_review", GitHubEvents::review),
          Map.entry("push", GitHubEvents::push),
          Map.entry("merge_group", GitHubEvents::mergeGroup),
          Map.entry("issue_comment", GitHubEvents::comment),
          Map.entry("check_run", GitHubEvents::checkRun),
          Map.entry("check_suite", GitHubEvents::checkSuite),
          Map.entry("repository", GitHubEvents::everything),
          Map.entry("workflow_run", GitHubEvents::workflowRun),
          Map.entry("branch_protection_rule", GitHubEvents::rules),
          Map.entry("repository_ruleset", GitHubEvents::rules),
          Map.entry("installation", GitHubEvents::installation),
          Map.entry("installation_repositories", GitHubEvents::installation));

  /** The events that the App asks for; {@code installation} ones come unasked. */
  static List<String> subscribed() {
    return READERS.keySet().stream()
        .filter(name -> !name.startsWith("installation"))
        .sorted()
        .toList();
  }

  @Override
  public List<Hint> read(String event, String body) {
    Function<Payload, List<Hint>> reader = READERS.get(event);
    return reader == null ? List.of() : reader.apply(Payload.read(body));
  }

  private static List<Hint> pullRequest(Payload payload) {
    return IDLE.contains(payload.required("/action"))
        ? List.of()
        : List.of(new Hint.Pull(payload.repository(), payload.pull("/pull_request/number")));
  }

  private static List<Hint> review(Payload payload) {
    return List.of(new Hint.Pull(payload.repository(), payload.pull("/pull_request/number")));
  }

  /** A branch moved: pull requests stand on it, by what it holds or by the policy it keeps. */
  private static List<Hint> push(Payload payload) {
    return payload.required("/ref").startsWith("refs/heads/")
        ? List.of(new Hint.Everything(payload.repository()))
        : List.of();
  }

  private static List<Hint> mergeGroup(Payload payload) {
    String ref = payload.required("/merge_group/head_ref");
    return payload.required("/action").equals("checks_requested")
        ? List.of(new Hint.Group(payload.repository(), new RefName(ref)))
        : List.of();
  }

  private static List<Hint> comment(Payload payload) {
    boolean onPull = payload.has("/issue/pull_request");
    return onPull && payload.required("/action").equals("created")
        ? List.of(
            new Hint.Comment(
                payload.repository(), payload.pull("/issue/number"), payload.number("/comment/id")))
        : List.of();
  }

  private static List<Hint> checkRun(Payload payload) {
    String action = payload.required("/action");
    if (action.equals("requested_action")) {
      return payload.text("/requested_action/identifier").filter(APPROVE::equals).isPresent()
          ? List.of(
              new Hint.Button(
                  payload.repository(),
                  Long.toString(payload.number("/check_run/id")),
                  payload.required("/sender/login")))
          : List.of();
    }
    return action.equals("rerequested") ? again(payload, "/check_run/pull_requests") : List.of();
  }

  private static List<Hint> checkSuite(Payload payload) {
    String action = payload.required("/action");
    return action.equals("requested") || action.equals("rerequested")
        ? again(payload, "/check_suite/pull_requests")
        : List.of();
  }

  /** GitHub names no pull requests for a fork's commit: then all are looked at. */
  private static List<Hint> again(Payload payload, String path) {
    List<Hint> hints = new ArrayList<>();
    for (int i = 0; payload.has(path + "/" + i); i++) {
      hints.add(new Hint.Pull(payload.repository(), payload.pull(path + "/" + i + "/number")));
    }
    return hints.isEmpty() ? everything(payload) : hints;
  }

  private static List<Hint> everything(Payload payload) {
    boolean gone = payload.text("/action").filter("deleted"::equals).isPresent();
    boolean repository = payload.has("/repository");
    return repository && !(gone && !payload.has("/rule"))
        ? List.of(new Hint.Everything(payload.repository()))
        : List.of();
  }

  /** That it is under way is no news between its beginning and its end. */
  private static List<Hint> workflowRun(Payload payload) {
    String action = payload.required("/action");
    return action.equals("requested") || action.equals("completed")
        ? List.of(
            new Hint.Run(
                payload.repository(),
                payload
                    .text("/workflow_run/triggering_actor/login")
                    .orElseGet(() -> payload.required("/sender/login")),
                workflow(payload),
                payload
                    .text("/workflow_run/head_branch")
                    .map(branch -> new RefName("refs/heads/" + branch)),
                new Oid(payload.required("/workflow_run/head_sha")),
                payload.text("/workflow_run/conclusion").orElse(action)))
        : List.of();
  }

  /** The file, which older servers do not tell; then the name that it gives itself. */
  private static String workflow(Payload payload) {
    return payload
        .text("/workflow_run/path")
        .map(path -> path.split("@", 2)[0])
        .or(() -> payload.text("/workflow_run/name"))
        .filter(name -> !name.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("no workflow is named"));
  }

  /** Who changed a rule is kept nowhere else where we may look, so GitHub's signed word counts. */
  private static List<Hint> rules(Payload payload) {
    List<Hint> hints = new ArrayList<>(everything(payload));
    if (payload.has("/repository")) {
      hints.add(
          new Hint.Rules(
              payload.repository(),
              payload.required("/sender/login"),
              payload.required("/action")));
    }
    return hints;
  }

  private static List<Hint> installation(Payload payload) {
    List<Hint> hints = new ArrayList<>();
    for (String list : List.of("/repositories", "/repositories_added")) {
      for (int i = 0; payload.has(list + "/" + i); i++) {
        String name = payload.required(list + "/" + i + "/full_name");
        hints.add(new Hint.Everything(new RepositoryPath(name)));
      }
    }
    return payload.text("/action").filter("deleted"::equals).isPresent() ? List.of() : hints;
  }
}
