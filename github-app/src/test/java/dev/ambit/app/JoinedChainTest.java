package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import dev.ambit.app.work.Deciding;
import dev.ambit.app.work.Forges;
import dev.ambit.app.work.Reports;
import dev.ambit.app.work.Signers;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Party;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.record.LinkJson;
import dev.ambit.wire.record.RunRecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The app decides and merges, and two controllers tell of runs: one chain, in the order of time.
 */
@ParameterizedClass
@EnumSource(Databases.class)
class JoinedChainTest {

  private static final RepositoryId SHOP = new RepositoryId("github.example", World.SHOP);

  private final Databases databases;

  @TempDir private Path folder;
  private World world;
  private Jdbi sql;
  private Oid landed;

  JoinedChainTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void anAgentsPullRequestIsMerged() throws IOException {
    world = World.open(folder, databases.fresh());
    sql = world.database.sql();
    world.hear(world.deliveries.push(World.SHOP, "refs/heads/main"));
    int pull =
        world.proposes(
            "agent-claude", "agent/PAY-214/x", Map.of("services/checkout/X.java", "class X {}\n"));
    landed = new Oid(world.shop.head(pull));
    world.time.tick(Duration.ofMinutes(2));
    world.shop.move("dana", "main", landed.hex());
    world.shop.change(Objects.requireNonNull(world.shop.pulls().get(pull)).closed());
    world.hear(world.deliveries.push(World.SHOP, "refs/heads/main"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void eachRunIsALinkOfTheChainOnceAtItsTime() throws Exception {
    Instant between = world.time.now().minus(Duration.ofMinutes(1));
    String early = RunRecordJson.line(run("01ARZ3NDEKTSV4RRFFQ69G5FAV", between));
    String late = RunRecordJson.line(run("01ARZ3NDEKTSV4RRFFQ69G5FAW", between.plusSeconds(3600)));
    String link =
        LinkJson.line(
            new ChainLink(
                between.plusSeconds(900),
                Optional.empty(),
                landed,
                new CheckRun("build", "checkout/1", "success", Optional.empty())));
    report("jenkins-1", early, link);
    report("jenkins-2", late, early);
    List<ChainStep> chain = chain();
    assertThat(chain)
        .extracting(ChainStep::kind)
        .containsExactly(Kind.GRANT, Kind.PUSH, Kind.RUN, Kind.MERGE, Kind.RUN);
    assertThat(chain.get(3).children())
        .extracting(ChainStep::text)
        .contains("build checkout/1: success");
    assertThat(chain.stream().mapToInt(ChainStep::breaks).sum()).isZero();
    assertThat(chain).extracting(step -> step.at().orElseThrow()).isSorted();
  }

  @Test
  void aRunOfAnotherGrantIsNoLink() throws Exception {
    String other =
        RunRecordJson.line(run("01ARZ3NDEKTSV4RRFFQ69G5FAV", world.time.now()))
            .replace("PAY-214", "PAY-215");
    report("jenkins-1", other);
    assertThat(chain()).extracting(ChainStep::kind).doesNotContain(Kind.RUN);
  }

  private List<ChainStep> chain() throws IOException {
    Sites sites = new Sites(folder.resolve("sites"));
    GrantSources sources =
        new GrantSources(Mirrors.in(folder.resolve("mirrors-one")), new SignedRecords(sql));
    return new Deciding(
            new Forges(List.of()),
            sites,
            sources,
            new Signers(folder.resolve("people")),
            sql,
            world.clock(),
            subject -> {})
        .chain(new GrantId("PAY-214"));
  }

  private void report(String name, String... records) throws Exception {
    Token token =
        new Tokens(sql, world.clock())
            .make(
                name,
                Set.of(Token.Scope.ENFORCE),
                List.of(SHOP.toString()),
                Optional.empty(),
                Duration.ofDays(1))
            .token();
    List<Entry> entries = new ArrayList<>();
    Optional<Entry> last = Optional.empty();
    for (String record : records) {
      Entry entry = Chain.next(last, record);
      entries.add(entry);
      last = Optional.of(entry);
    }
    assertThat(new Reports(sql).take(token, SHOP, entries).taken()).isTrue();
  }

  private static RunRecord run(String id, Instant at) {
    return new RunRecord(
        new DecisionId(id),
        at,
        "allow",
        Policy.Mode.ENFORCE,
        Optional.of(new ChangeKey("ab".repeat(32))),
        RunRecord.START,
        SHOP.toString(),
        "checkout/build",
        Optional.of(7),
        Optional.of(7L),
        new Actor(
            Optional.of(Party.AGENT),
            Optional.of("claude"),
            List.of(new Principal("jenkins", "agent-claude")),
            Optional.empty()),
        Optional.of("PAY-214"),
        List.of("user agent-claude"),
        List.of(),
        Optional.empty());
  }
}
