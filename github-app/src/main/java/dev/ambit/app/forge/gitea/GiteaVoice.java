package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.effect.Report;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.ForgeVoice;
import dev.ambit.core.event.Oid;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells verdicts as commit statuses of the context {@code ambit}, and what does not pass also as a
 * comment, because a status has one line only.
 */
final class GiteaVoice implements ForgeVoice {

  private static final String CONTEXT = "ambit";
  private static final int LONGEST = 200;

  private final GiteaApi api;

  GiteaVoice(GiteaApi api) {
    this.api = api;
  }

  @Override
  public String tell(RepositoryPath repository, OptionalInt pull, Report report)
      throws IOException {
    if (pull.isPresent()
        && report.conclusion() != Report.Conclusion.SUCCESS
        && !isAnswered(repository, pull.getAsInt(), report.decision())) {
      answer(repository, pull.getAsInt(), words(report));
    }
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("context", CONTEXT).put("state", state(report.conclusion()));
    status.put("description", description(report));
    return Long.toString(
        api.add(repository, "/statuses/" + report.commit(), status).path("id").asLong());
  }

  @Override
  public Optional<String> told(RepositoryPath repository, Oid commit, String decision)
      throws IOException {
    for (JsonNode status : api.all("/repos/" + repository + "/commits/" + commit + "/statuses")) {
      if (status.path("context").asText().equals(CONTEXT)
          && status.path("description").asText().endsWith(decision)) {
        return Optional.of(Long.toString(status.path("id").asLong()));
      }
    }
    return Optional.empty();
  }

  @Override
  public void answer(RepositoryPath repository, int number, String text) throws IOException {
    ObjectNode comment = JsonNodeFactory.instance.objectNode().put("body", text);
    JsonNode added = api.add(repository, "/issues/" + number + "/comments", comment);
    if (!added.has("id")) {
      throw new IOException("the server did not keep the comment");
    }
  }

  /** The comment comes before the status, so whoever died between them finds it here. */
  private boolean isAnswered(RepositoryPath repository, int number, String decision)
      throws IOException {
    JsonNode comments =
        api.read(repository, "/issues/" + number + "/comments")
            .orElseThrow(() -> new IOException("the server does not show the comments"));
    for (JsonNode comment : comments) {
      if (comment.path("body").asText().contains(marker(decision))) {
        return true;
      }
    }
    return false;
  }

  private static String words(Report report) {
    return report.summary() + "\n" + report.text() + "\n" + marker(report.decision());
  }

  private static String marker(String decision) {
    return "<!-- ambit " + decision + " -->";
  }

  private static String description(Report report) {
    String title = report.title();
    String shown = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    return shown + " - " + report.decision();
  }

  /** What waits for a person is pending: it blocks like a failure and says that it can change. */
  private static String state(Report.Conclusion conclusion) {
    return switch (conclusion) {
      case SUCCESS -> "success";
      case FAILURE -> "failure";
      case ACTION_REQUIRED -> "pending";
    };
  }
}
