package dev.ambit.app;

import dev.ambit.app.api.Api;
import dev.ambit.app.api.EventStream;
import dev.ambit.app.dashboard.Books;
import dev.ambit.app.dashboard.Health;
import dev.ambit.app.event.DeliveryDoor;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.ProposalGathering;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.gitea.GiteaForge;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.forge.github.GitHubManifestExchange;
import dev.ambit.app.login.ConsoleLink;
import dev.ambit.app.ops.Announcing;
import dev.ambit.app.ops.Collector;
import dev.ambit.app.ops.Metrics;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.GoodPolicies;
import dev.ambit.app.store.Happened;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.Tokens;
import dev.ambit.app.store.Witnessed;
import dev.ambit.app.trace.Traces;
import dev.ambit.app.web.Dashboard;
import dev.ambit.app.web.Routes;
import dev.ambit.app.web.Setup;
import dev.ambit.app.web.TracedAnswers;
import dev.ambit.app.work.AfterMerge;
import dev.ambit.app.work.Deciding;
import dev.ambit.app.work.DecisionBook;
import dev.ambit.app.work.Forges;
import dev.ambit.app.work.GrantOffice;
import dev.ambit.app.work.Granting;
import dev.ambit.app.work.Jobs;
import dev.ambit.app.work.LandingEffects;
import dev.ambit.app.work.Node;
import dev.ambit.app.work.RecordDesk;
import dev.ambit.app.work.Reports;
import dev.ambit.app.work.RunBook;
import dev.ambit.app.work.RunDeciding;
import dev.ambit.app.work.Signers;
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
import java.util.Optional;
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
  private final ConsoleLink console;
  private final EventStream events;
  private final GrantOffice office;
  private final Metrics metrics;
  private final Traces traces;

  private App(
      Settings settings,
      Database database,
      Node node,
      Javalin web,
      String token,
      ConsoleLink console,
      EventStream events,
      GrantOffice office,
      Metrics metrics,
      Traces traces) {
    this.traces = traces;
    this.metrics = metrics;
    this.settings = settings;
    this.database = database;
    this.node = node;
    this.web = web;
    this.token = token;
    this.console = console;
    this.events = events;
    this.office = office;
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
    Mirrors mirrors = Mirrors.in(settings.mirrors());
    GrantSources sources = new GrantSources(mirrors, new SignedRecords(sql));
    ProposalGathering gathering =
        new ProposalGathering(mirrors, sites, new GoodPolicies(sql), new Witnessed(sql), sources);
    Forges served = new Forges(forges);
    AfterMerge afterMerge =
        new AfterMerge(
            sites,
            mirrors,
            sources,
            new LandingEffects(
                OwnKey.attestation(settings.home()),
                repository -> OwnKey.decisionLog(settings.home(), repository),
                OwnKey.version(),
                settings.outlets().attestations(),
                sql),
            sql,
            clock);
    Signers signers = new Signers(settings.people());
    Work work = new Work(served, sites, sources, signers, gathering, afterMerge, sql, clock);
    Happened happened = new Happened(sql);
    Optional<Announcing> announcing =
        settings.outlets().events().map(receiver -> new Announcing(receiver, happened, clock));
    Optional<Collector> collector =
        settings.outlets().collector().map(at -> Collector.of(at, OwnKey.version()));
    Traces traces = collector.map(Collector::traces).orElse(Traces.NONE);
    Jobs jobs = new Jobs(work, announcing, clock, settings.reconcile(), traces);
    Node node = Node.start(database.source(), jobs);
    GrantOffice grants = new Granting(sites, sources, signers, sql, clock);
    DecisionBook decisions = new Deciding(served, sites, sources, signers, sql, clock, node::again);
    RunBook runs = new RunDeciding(sites, sources, signers, sql, clock);
    EventStream events = new EventStream(happened);
    Api api =
        new Api(
            grants,
            decisions,
            runs,
            new RecordDesk(sites, sources, clock),
            new Reports(sql),
            events,
            new Tokens(sql, clock));
    Metrics metrics = new Metrics(new Backlog(sql), collector);
    String token = token();
    Address address = new Address(settings);
    Setup setup =
        new Setup(
            token,
            address::url,
            GITHUB,
            new GitHubManifestExchange(GITHUB_API, clock),
            settings.home().resolve("github"));
    ConsoleLink console = new ConsoleLink();
    Dashboard dashboard =
        new Dashboard(
            new Books(decisions, runs, grants, sites, new Backlog(sql), clock),
            new Health(settings, forges, sites, new Backlog(sql), address::url),
            settings.login(),
            sql,
            console,
            address::url);
    Routes routes =
        new Routes(
            forges, sql, metrics, new DeliveryDoor(clock), node::begin, setup, dashboard, api);
    Javalin web = web(settings, routes, traces);
    address.listensOn(web.port());
    return new App(settings, database, node, web, token, console, events, grants, metrics, traces);
  }

  private static Javalin web(Settings settings, Routes routes, Traces traces) {
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = settings.bind();
              config.jetty.port = settings.port();
              config.jetty.modifyServer(server -> server.setStopTimeout(5_000));
              TracedAnswers.add(config, traces);
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

  /** The page by which whoever reads the console logs in, once. */
  public URI firstLogin() {
    return URI.create(url() + "/login/console?token=" + console.token());
  }

  /** Where grants are asked for. */
  GrantOffice office() {
    return office;
  }

  /** The server within, for those that look at its routes. */
  Javalin web() {
    return web;
  }

  /** Stops answering, lets jobs come to their end, and closes the database. */
  @Override
  public void close() {
    events.close();
    web.stop();
    node.close();
    metrics.close();
    traces.close();
    database.close();
  }
}
