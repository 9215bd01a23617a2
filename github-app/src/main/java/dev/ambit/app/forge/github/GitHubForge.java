package dev.ambit.app.forge.github;

import dev.ambit.app.event.SignatureStyle;
import dev.ambit.app.event.WebhookSignature;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.settings.GitHubSettings;
import dev.ambit.core.event.ServerKind;
import java.time.Clock;

/** GitHub as a forge. */
public final class GitHubForge {

  private GitHubForge() {}

  /** The forge that these settings describe. */
  public static Forge of(GitHubSettings settings, Clock clock) {
    GitHubApp app = new GitHubApp(settings, clock);
    return new Forge(
        "github",
        settings.host(),
        ServerKind.GITHUB_ENTERPRISE,
        new Forge.DeliveryHeaders(SignatureStyle.GITHUB, "X-GitHub-Event", "X-GitHub-Delivery"),
        WebhookSignature.of(settings.secret()),
        new GitHubEvents(),
        new GitHubState(app),
        new GitHubVoice(app));
  }
}
