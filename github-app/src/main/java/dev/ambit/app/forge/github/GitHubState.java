package dev.ambit.app.forge.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.ForgeState;
import dev.ambit.app.forge.OpenPull;
import dev.ambit.app.forge.Proposal;
import dev.ambit.app.forge.Remote;
import dev.ambit.app.forge.Spoken;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kohsuke.github.GHAppInstallation;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;

/**
 * How things stand at GitHub. A repository that was renamed or transferred answers to its old name
 * too, but what is said of the old name, such as a site file, is not said of it.
 */
final class GitHubState implements ForgeState {

  private final GitHubApp app;

  GitHubState(GitHubApp app) {
    this.app = app;
  }

  @Override
  public List<RepositoryPath> repositories() throws IOException {
    List<RepositoryPath> repositories = new ArrayList<>();
    for (GHAppInstallation installation : app.self().listInstallations().toList()) {
      repositories.addAll(new InstalledRepositories(app).of(installation));
    }
    return repositories;
  }

  @Override
  public List<OpenPull> openPulls(RepositoryPath repository) throws IOException {
    List<OpenPull> pulls = new ArrayList<>();
    for (GHPullRequest pull :
        app.repository(repository).queryPullRequests().state(GHIssueState.OPEN).list().toList()) {
      pulls.add(new OpenPull(pull.getNumber(), new Oid(pull.getHead().getSha())));
    }
    return pulls;
  }

  @Override
  public Optional<Proposal> pull(RepositoryPath repository, int number) throws IOException {
    GHRepository known = app.repository(repository);
    if (!known.getFullName().equalsIgnoreCase(repository.value())) {
      return Optional.empty();
    }
    GHPullRequest pull = known.getPullRequest(number);
    if (pull.getState() != GHIssueState.OPEN) {
      return Optional.empty();
    }
    RefName target = new RefName("refs/heads/" + pull.getBase().getRef());
    return Optional.of(
        new Proposal(
            repository,
            number,
            Account.named(pull.getUser().getLogin()),
            pushers(repository, pull),
            ref(repository, pull),
            new Oid(pull.getHead().getSha()),
            target,
            Optional.empty()));
  }

  @Override
  public Optional<Proposal> group(RepositoryPath repository, RefName ref) throws IOException {
    Optional<QueueRef> queue = QueueRef.read(ref);
    Optional<JsonNode> tip = app.read(repository, "/git/ref/heads/" + path(ref.branch()));
    if (queue.isEmpty() || tip.isEmpty()) {
      return Optional.empty();
    }
    Optional<Proposal> pull = pull(repository, queue.get().number());
    return pull.map(
        proposal ->
            new Proposal(
                repository,
                proposal.number(),
                proposal.author(),
                proposal.pushers(),
                proposal.ref(),
                new Oid(tip.get().at("/object/sha").asText()),
                queue.get().target(),
                Optional.of(queue.get().base())));
  }

  @Override
  public boolean isOn(RepositoryPath repository, RefName branch, Oid commit) throws IOException {
    String range = commit.hex() + "..." + path(branch.branch());
    String status =
        app.read(repository, "/compare/" + range + "?per_page=1")
            .map(compare -> compare.path("status").asText())
            .orElse("unknown");
    return status.equals("ahead") || status.equals("identical");
  }

  @Override
  public Optional<Spoken> comment(RepositoryPath repository, long comment) throws IOException {
    return app.read(repository, "/issues/comments/" + comment)
        .filter(said -> said.path("created_at").equals(said.path("updated_at")))
        .filter(said -> said.at("/user/type").asText().equals("User"))
        .map(
            said ->
                new Spoken(
                    said.at("/user/login").asText(),
                    said.path("body").asText(),
                    Instant.parse(said.path("created_at").asText())));
  }

  @Override
  public Remote remote(RepositoryPath repository) throws IOException {
    String bearer = app.authorization(repository);
    String token = bearer.substring(bearer.indexOf(' ') + 1);
    String basic =
        Base64.getEncoder()
            .encodeToString(("x-access-token:" + token).getBytes(StandardCharsets.UTF_8));
    return new Remote(
        URI.create(app.settings().git() + "/" + repository + ".git"),
        Optional.of("Basic " + basic));
  }

  private static RefName ref(RepositoryPath repository, GHPullRequest pull) {
    GHRepository head = pull.getHead().getRepository();
    boolean own = head != null && head.getFullName().equalsIgnoreCase(repository.value());
    String branch = pull.getHead().getRef();
    return own ? new RefName("refs/heads/" + branch) : Proposal.ofFork(owner(pull), branch);
  }

  /** A fork that was deleted leaves its owner's name in the label {@code owner:branch}. */
  private static String owner(GHPullRequest pull) {
    String label = pull.getHead().getLabel();
    return label.contains(":") ? label.substring(0, label.indexOf(':')) : "unknown";
  }

  /** Whoever moved the branch, by GitHub's record of the repository; forks' are not shown to us. */
  private List<Account> pushers(RepositoryPath repository, GHPullRequest pull) throws IOException {
    RefName ref = ref(repository, pull);
    if (ref.branch().startsWith("fork/")) {
      return List.of();
    }
    return actors(moves(repository, ref), move -> true);
  }

  private JsonNode moves(RepositoryPath repository, RefName ref) throws IOException {
    return app.read(repository, "/activity?per_page=100&ref=" + query(ref.value()))
        .orElseThrow(() -> new IOException("GitHub does not show who pushed to " + repository));
  }

  private static List<Account> actors(JsonNode moves, Predicate<JsonNode> which) {
    TreeSet<String> logins = new TreeSet<>();
    for (JsonNode move : moves) {
      if (which.test(move)) {
        logins.add(move.at("/actor/login").asText());
      }
    }
    logins.remove("");
    return logins.stream().map(Account::named).toList();
  }

  @Override
  public List<Account> movers(RepositoryPath repository, RefUpdate update) throws IOException {
    return actors(
        moves(repository, update.ref()),
        move -> move.path("after").asText().equals(update.newId().hex()));
  }

  private static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A branch's name within a path: its slashes stay, all else that is not plain is escaped. */
  private static String path(String branch) {
    return query(branch).replace("+", "%20").replace("%2F", "/");
  }
}
