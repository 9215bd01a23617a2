package dev.ambit.app;

import dev.ambit.app.event.DeliveryDoor;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.ProposalGathering;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.gitea.GiteaForge;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.forge.github.GitHubManifestExchange;
import dev.ambit.app.ops.Metrics;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.GoodPolicies;
import dev.ambit.app.store.Witnessed;
import dev.ambit.app.web.Routes;
import dev.ambit.app.web.Setup;
import dev.ambit.app.work.Forges;
import dev.ambit.app.work.Jobs;
import dev.ambit.app.work.Node;
import dev.ambit.app.work.Work;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The running app: everything is wired here, by hand. */
public final class App implements AutoCloseable {

  private static final int TOKEN_BYTES = 16;
  private static final URI GITHUB = URI.create("https://github.com");
  private static final URI GITHUB_API = URI.create("https://api.github.com");

  private final Settings settings;
  private final Database database;
  private final Node node;
  private final Javalin web;
  private final String token;

  private App(Settings settings, Database database, Node node, Javalin web, String token) {
    this.settings = settings;
    this.database = database;
    this.node = node;
    this.web = web;
    this.token = token;
  }

  /** Starts it with the forges that the settings name. */
  public static App start(Settings settings, Clock clock) throws IOException {
    return start(settings, forges(settings, clock), clock);
  }

  /** Starts it with these forges. On return it answers. */
  public static App start(Settings settings, List<Forge> forges, Clock clock) throws IOException {
    Files.createDirectories(settings.home());
    Database database = Database.open(settings.database());
    Jdbi sql = database.sql();
    Sites sites = new Sites(settings.sites());
    ProposalGathering gathering =
        new ProposalGathering(
            Mirrors.in(settings.mirrors()), sites, new GoodPolicies(sql), new Witnessed(sql));
    Work work = new Work(new Forges(forges), sites, gathering, sql, clock);
    Node node = Node.start(database.source(), new Jobs(work, clock, settings.reconcile()));
    String token = token();
    Address address = new Address(settings);
    Setup setup =
        new Setup(
            token,
            address::url,
            GITHUB,
            new GitHubManifestExchange(GITHUB_API, clock),
            settings.home().resolve("github"));
    Routes routes =
        new Routes(
            forges,
            sql,
            new Metrics(new Backlog(sql)),
            new DeliveryDoor(clock),
            node::begin,
            setup);
    Javalin web = web(settings, routes);
    address.listensOn(web.port());
    return new App(settings, database, node, web, token);
  }

  private static Javalin web(Settings settings, Routes routes) {
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = settings.bind();
              config.jetty.port = settings.port();
              config.jetty.modifyServer(server -> server.setStopTimeout(5_000));
              routes.add(config.routes);
            })
        .start();
  }

  private static List<Forge> forges(Settings settings, Clock clock) {
    List<Forge> forges = new ArrayList<>();
    settings.github().map(github -> GitHubForge.of(github, clock)).ifPresent(forges::add);
    settings.gitea().map(gitea -> GiteaForge.of(gitea, clock)).ifPresent(forges::add);
    return forges;
  }

  private static String token() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return HexFormat.of().formatHex(token);
  }

  /** Where it is reached. */
  public URI url() {
    Address address = new Address(settings);
    address.listensOn(web.port());
    return address.url();
  }

  /** The page that creates the GitHub App, with the token that opens it. */
  public URI setup() {
    return URI.create(url() + "/setup/github?token=" + token);
  }

  /** Stops answering, lets jobs come to their end, and closes the database. */
  @Override
  public void close() {
    web.stop();
    node.close();
    database.close();
  }
}
