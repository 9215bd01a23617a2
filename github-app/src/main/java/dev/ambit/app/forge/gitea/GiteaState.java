package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.ForgeState;
import dev.ambit.app.forge.OpenPull;
import dev.ambit.app.forge.Proposal;
import dev.ambit.app.forge.Remote;
import dev.ambit.app.forge.Spoken;
import dev.ambit.app.settings.GiteaSettings;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How things stand at a Gitea or Forgejo server. It has no merge queue. */
final class GiteaState implements ForgeState {

  private final GiteaSettings settings;
  private final GiteaApi api;

  GiteaState(GiteaSettings settings, GiteaApi api) {
    this.settings = settings;
    this.api = api;
  }

  @Override
  public List<RepositoryPath> repositories() throws IOException {
    return api.all("/user/repos").stream()
        .map(each -> each.path("full_name").asText())
        .filter(RepositoryPath::isWellFormed)
        .map(RepositoryPath::new)
        .toList();
  }

  @Override
  public List<OpenPull> openPulls(RepositoryPath repository) throws IOException {
    return api.all("/repos/" + repository + "/pulls?state=open").stream()
        .map(
            pull ->
                new OpenPull(pull.path("number").asInt(), new Oid(pull.at("/head/sha").asText())))
        .toList();
  }

  @Override
  public Optional<Proposal> pull(RepositoryPath repository, int number) throws IOException {
    Optional<JsonNode> pull =
        api.read(repository, "/pulls/" + number)
            .filter(each -> each.path("state").asText().equals("open"));
    return pull.isEmpty()
        ? Optional.empty()
        : Optional.of(proposal(repository, number, pull.get()));
  }

  private Proposal proposal(RepositoryPath repository, int number, JsonNode pull)
      throws IOException {
    RefName ref = ref(repository, pull);
    return new Proposal(
        repository,
        number,
        account(pull.path("user")),
        pushers(repository, ref),
        ref,
        new Oid(pull.at("/head/sha").asText()),
        new RefName("refs/heads/" + pull.at("/base/ref").asText()),
        Optional.empty());
  }

  private static RefName ref(RepositoryPath repository, JsonNode pull) {
    String from = pull.at("/head/repo/full_name").asText();
    String branch = pull.at("/head/ref").asText();
    return from.equalsIgnoreCase(repository.value())
        ? new RefName("refs/heads/" + branch)
        : Proposal.ofFork(
            RepositoryPath.isWellFormed(from) ? new RepositoryPath(from).owner() : "unknown",
            branch);
  }

  /** Whoever pushed to the branch, by the repository's record; forks' are not shown to us. */
  private List<Account> pushers(RepositoryPath repository, RefName ref) throws IOException {
    if (ref.branch().startsWith("fork/")) {
      return List.of();
    }
    return actors(repository, ref, act -> true);
  }

  private List<Account> actors(RepositoryPath repository, RefName ref, Predicate<JsonNode> which)
      throws IOException {
    Set<Account> actors = new LinkedHashSet<>();
    for (JsonNode act : api.all("/repos/" + repository + "/activities/feeds")) {
      if (act.path("ref_name").asText().equals(ref.value()) && which.test(act)) {
        actors.add(account(act.path("act_user")));
      }
    }
    return new ArrayList<>(actors);
  }

  /** The record of a push tells the commits in a text of its own, the newest of them too. */
  @Override
  public List<Account> movers(RepositoryPath repository, RefUpdate update) throws IOException {
    return actors(
        repository,
        update.ref(),
        act -> act.path("content").asText().contains(update.newId().hex()));
  }

  private static Account account(JsonNode user) {
    return new Account(
        user.path("login").asText(),
        Optional.of(new Principal("gitea", "id-" + user.path("id").asLong())));
  }

  @Override
  public Optional<Proposal> group(RepositoryPath repository, RefName ref) {
    return Optional.empty();
  }

  @Override
  public boolean isOn(RepositoryPath repository, RefName branch, Oid commit) {
    return false;
  }

  @Override
  public Optional<Spoken> comment(RepositoryPath repository, long comment) throws IOException {
    return api.read(repository, "/issues/comments/" + comment)
        .filter(said -> said.path("created_at").equals(said.path("updated_at")))
        .map(
            said ->
                new Spoken(
                    said.at("/user/login").asText(),
                    said.path("body").asText(),
                    time(said.path("created_at").asText())));
  }

  /** Gitea writes times in the server's own zone. */
  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @Override
  public Remote remote(RepositoryPath repository) {
    String basic =
        Base64.getEncoder()
            .encodeToString(("ambit:" + settings.token()).getBytes(StandardCharsets.UTF_8));
    return new Remote(
        URI.create(settings.url() + "/" + repository + ".git"), Optional.of("Basic " + basic));
  }
}
