package dev.ambit.app.web;

import dev.ambit.app.forge.github.AppManifest;
import dev.ambit.app.forge.github.CreatedApp;
import dev.ambit.app.forge.github.ManifestExchange;
import dev.ambit.app.login.Access;
import dev.ambit.app.pages.Frame;
import dev.ambit.app.pages.PageEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pages that create the GitHub App: a form whose button sends our manifest to GitHub, and the
 * page that GitHub comes back to with a code. Only who has the token that the console printed gets
 * either; it is sent to GitHub and back as the state, so nobody can slip in an App of their own.
 */
public final class Setup {

  private final String token;
  private final Supplier<URI> url;
  private final URI github;
  private final ManifestExchange exchange;
  private final Path folder;

  /**
   * The pages.
   *
   * @param token what the console printed
   * @param url how the app is reached
   * @param github where GitHub's pages are
   * @param exchange turns GitHub's code into the App's credentials
   * @param folder where they are kept
   */
  public Setup(
      String token, Supplier<URI> url, URI github, ManifestExchange exchange, Path folder) {
    this.token = token;
    this.url = url;
    this.github = github;
    this.exchange = exchange;
    this.folder = folder;
  }

  void add(RoutesConfig routes) {
    routes.get("/setup/github", this::form, Access.PROVES_ITSELF);
    routes.get("/setup/github/created", this::created, Access.PROVES_ITSELF);
  }

  private void form(Context context) {
    if (!isOurs(context.queryParam("token"))) {
      refuse(context);
      return;
    }
    String where =
        Optional.ofNullable(context.queryParam("organization"))
            .filter(name -> name.matches("[A-Za-z0-9-]{1,39}"))
            .map(name -> "/organizations/" + name + "/settings/apps/new")
            .orElse("/settings/apps/new");
    SecurityHeaders.letFormsGoTo(context, github);
    context.html(
        PageEngine.draw(
            "setup",
            Map.of(
                "frame",
                Frame.open("Create the GitHub App"),
                "door",
                github + where + "?state=" + token,
                "manifest",
                AppManifest.json(url.get()),
                "hook",
                url.get() + "/webhooks/github",
                "permissions",
                AppManifest.PERMISSIONS)));
  }

  private void created(Context context) throws IOException {
    String code = context.queryParam("code");
    if (!isOurs(context.queryParam("state"))
        || code == null
        || !code.matches("[A-Za-z0-9]{1,80}")) {
      refuse(context);
      return;
    }
    CreatedApp app = exchange.exchange(code);
    app.keepIn(folder);
    context.html(
        PageEngine.draw(
            "created",
            Map.of(
                "frame", Frame.open("The App is created"),
                "folder", folder.toString(),
                "settings", app.settings(folder),
                "page", app.page() + "/installations/new")));
  }

  private boolean isOurs(@Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(Context context) {
    context
        .status(403)
        .result("open the address with the token that ambit serve printed when it started\n");
  }
}
