package dev.ambit.app.forge.gitea;

import dev.ambit.app.event.ForgeEvents;
import dev.ambit.app.event.Hint;
import dev.ambit.app.event.Payload;
import java.util.List;

/** What Gitea's and Forgejo's deliveries make worth looking at. Pure. */
public final class GiteaEvents implements ForgeEvents {

  @Override
  public List<Hint> read(String event, String body) {
    return switch (event) {
      case "pull_request", "pull_request_approved", "pull_request_rejected" ->
          pull(Payload.read(body));
      case "issue_comment" -> comment(Payload.read(body));
      case "push" -> push(Payload.read(body));
      default -> List.of();
    };
  }

  private static List<Hint> pull(Payload payload) {
    return payload.required("/action").equals("closed")
        ? List.of()
        : List.of(new Hint.Pull(payload.repository(), payload.pull("/number")));
  }

  private static List<Hint> comment(Payload payload) {
    boolean onPull = payload.has("/issue/pull_request");
    return onPull && payload.required("/action").equals("created")
        ? List.of(
            new Hint.Comment(
                payload.repository(), payload.pull("/issue/number"), payload.number("/comment/id")))
        : List.of();
  }

  private static List<Hint> push(Payload payload) {
    return payload.required("/ref").startsWith("refs/heads/")
        ? List.of(new Hint.Everything(payload.repository()))
        : List.of();
  }
}
