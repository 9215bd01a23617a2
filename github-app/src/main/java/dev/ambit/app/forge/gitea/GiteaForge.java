package dev.ambit.app.forge.gitea;

import dev.ambit.app.event.SignatureStyle;
import dev.ambit.app.event.WebhookSignature;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.settings.GiteaSettings;
import dev.ambit.core.event.ServerKind;
import java.time.Clock;

/** A Gitea or Forgejo server as a forge. */
public final class GiteaForge {

  private GiteaForge() {}

  /** The forge that these settings describe. */
  public static Forge of(GiteaSettings settings, Clock clock) {
    GiteaApi api = new GiteaApi(settings, clock);
    return new Forge(
        "gitea",
        settings.host(),
        ServerKind.GITEA,
        new Forge.DeliveryHeaders(SignatureStyle.GITEA, "X-Gitea-Event", "X-Gitea-Delivery"),
        WebhookSignature.of(settings.secret()),
        new GiteaEvents(),
        new GiteaState(settings, api),
        new GiteaVoice(api));
  }
}
