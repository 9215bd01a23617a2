package dev.ambit.hooks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.Ambit;
import dev.ambit.wire.grant.GrantReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Replays a history told as data. */
class ReplayCommandTest {

  @TempDir private Path folder;
  @TempDir private Path state;

  private final StringWriter told = new StringWriter();
  private ToldHistory history;

  @BeforeEach
  void tellHistory() throws IOException {
    history = ToldHistory.in(folder);
  }

  @Test
  void eachChangeIsJudgedAndFollowed() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    history.changes().stream()
        .filter(change -> !change.decision().equals("allow"))
        .forEach(c -> expected.put(c.subject(), c.decision() + " " + c.aftermath()));
    Map<String, String> found = new TreeMap<>();
    for (JsonNode step : json().path("stopped")) {
      found.put(
          step.path("subject").asText(),
          step.path("decision").asText() + " " + step.path("aftermath").asText());
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void agentsAndPeopleAreCountedApart() throws Exception {
    JsonNode makers = json().path("makers");
    assertThat(makers.get(0).path("name").asText()).isEqualTo("claude");
    assertThat(makers.get(0).path("changes").asInt()).isEqualTo(8);
    assertThat(makers.get(0).path("hold").asInt()).isEqualTo(6);
    assertThat(makers.get(0).path("deny").asInt()).isEqualTo(1);
    assertThat(makers.get(2).path("party").asText()).isEqualTo("none");
    assertThat(makers.get(2).path("allow").asInt()).isEqualTo(5);
  }

  @Test
  void onlyWhatLandedSinceADayIsTold() {
    assertThat(replay("--since", "2026-02-01")).isZero();
    assertThat(told.toString())
        .contains("3 changes landed; agents had a part in 2", "Run jobs lately")
        .doesNotContain("Tell agents more");
  }

  @Test
  void aSuggestedGrantIsReadAndCoversWhatItIsMadeFrom() throws Exception {
    List<Grant> grants = new ArrayList<>();
    for (JsonNode suggested : json().path("suggested-grants")) {
      byte[] yaml = suggested.path("yaml").asText().getBytes(StandardCharsets.UTF_8);
      grants.add(GrantReader.read("the suggestion", yaml));
    }
    assertThat(grants).hasSize(2);
    Grant jobs = grants.get(0);
    assertThat(jobs.scope().classes()).extracting("value").containsExactly("ci");
    assertThat(jobs.scope().allow()).extracting("text").containsExactly(".github/workflows/ci.yml");
    assertThat(jobs.scope().allow())
        .allMatch(glob -> glob.matches(RepoPath.of(".github/workflows/ci.yml")));
    assertThat(grants.get(1).limits().lines()).hasValue(5001);
  }

  @Test
  void aLaterReplayJudgesOnlyWhatIsNew() throws Exception {
    replay();
    Path file = stateFile();
    Files.writeString(file, Files.readString(file).replace("Fix the parser", "Kept from before"));
    String before = Files.readString(file);
    history.land(
        new ToldHistory.Change("claude", "2026-03-03", "One more", "", "CLAUDE.md", 9, "deny", ""));
    assertThat(replay("--format", "text")).isZero();
    assertThat(Files.readString(file)).startsWith(before).contains("One more");
    assertThat(Files.readString(file).lines()).hasSize(history.changes().size());
  }

  @Test
  void anInterruptedReplayGoesOn() throws Exception {
    replay();
    String whole = told.toString();
    Path file = stateFile();
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));
    told.getBuffer().setLength(0);
    replay();
    assertThat(sameButForTime(told.toString())).isEqualTo(sameButForTime(whole));
    assertThat(Files.readString(file).lines()).hasSize(history.changes().size());
  }

  @Test
  void aDamagedStateIsToldAndCanBeLeftBehind() throws Exception {
    replay();
    Files.writeString(stateFile(), "{}\n");
    assertThat(replay()).isEqualTo(2);
    assertThat(told.toString()).contains("--fresh");
    assertThat(replay("--fresh")).isZero();
  }

  @Test
  void aPolicyOfOnesOwnIsJudgedBy() throws Exception {
    Path policy = state.resolve("policy.yaml");
    Files.writeString(policy, "version: 1\nprofile: balanced\nclasses: { ci: allow }\n");
    assertThat(replay("--policy", policy.toString())).isZero();
    assertThat(told.toString()).contains("of those 2 would have been held or denied");
  }

  @Test
  void thePageShowsTextsAsTexts() {
    assertThat(replay("--format", "html")).isZero();
    assertThat(told.toString())
        .contains("Show &lt;b&gt;&amp;amp; more&lt;/b&gt;", "<svg role=\"img\" aria-label=")
        .doesNotContain("<script", "<b>&amp;", "http://", "src=");
  }

  @Test
  void mistakesOfTheCallerAreTold() {
    assertThat(replay("--since", "yesterday")).isEqualTo(2);
    assertThat(replay("--ref", "nowhere")).isEqualTo(2);
    assertThat(replay("--name", "nohost")).isEqualTo(2);
    assertThat(told.toString()).contains("2026-01-31", "there is no refs/heads/nowhere", "a host");
  }

  private JsonNode json() throws IOException {
    assertThat(replay("--format", "json")).isZero();
    return new ObjectMapper().readTree(told.toString());
  }

  private int replay(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("replay", "--repo", folder.toString(), "--state", state.toString()));
    arguments.addAll(List.of(more));
    CommandLine line = Ambit.commandLine();
    line.setOut(new PrintWriter(told, true)).setErr(new PrintWriter(told, true));
    return line.execute(arguments.toArray(String[]::new));
  }

  private Path stateFile() throws IOException {
    try (Stream<Path> files = Files.list(state)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
  }

  private static String sameButForTime(String text) {
    return text.replaceAll("(not-before|expires): \\S+", "$1");
  }
}
