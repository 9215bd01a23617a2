package dev.ambit.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.Databases;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Grants are asked for, approved, narrowed and taken away by the API, with four eyes. */
@ParameterizedClass
@EnumSource(Databases.class)
class GrantsByTheApiTest {

  private final Databases databases;

  @TempDir private Path folder;
  private GuardedServer server;
  private String dana;
  private String erin;

  GrantsByTheApiTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void start() throws Exception {
    server = GuardedServer.start(folder, databases.fresh());
    dana = server.tokenOf("dana@example.com");
    erin = server.tokenOf("erin@example.com");
  }

  @AfterEach
  void everyAnswerWasAsDescribed() {
    server.close();
    assertThat(server.faults()).isEmpty();
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = server.ask("GET", path, dana, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonLine.read(answer.body());
  }

  @Test
  void nobodyApprovesTheirOwnRequest() throws IOException, InterruptedException {
    server.ask("POST", "/grants", dana, GuardedServer.grant());
    HttpResponse<String> own = server.ask("POST", "/grants/PAY-9/approval", dana, "");
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("somebody else must approve");
    String bob = server.tokenOf("bob@example.com");
    assertThat(server.ask("POST", "/grants/PAY-9/approval", bob, "").body())
        .contains("runs the agent it is for");
    assertThat(read("/grants/PAY-9").path("state").asText()).isEqualTo("waiting");
  }

  @Test
  void nobodyGrantsMoreThanTheySelfMayGrant() throws IOException, InterruptedException {
    String wide = GuardedServer.grant().replace("services/checkout/**", "**");
    assertThat(server.ask("POST", "/grants", dana, wide).statusCode()).isEqualTo(201);
    HttpResponse<String> answer = server.ask("POST", "/grants/PAY-9/approval", erin, "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("more than erin@example.com may grant");
  }

  @Test
  void aPartOfAGrantStaysWithinIt() throws IOException, InterruptedException {
    server.giveTheGrant(dana, erin);
    String part =
        GuardedServer.grant()
            .replace(
                "\"version\": 1, \"id\": \"PAY-9\"",
                "\"version\": 1, \"parent\": \"PAY-9\", \"id\": \"PAY-9-A\"");
    String within =
        part.replace("services/checkout/**", "services/checkout/api/**")
            .replace("refs/heads/agent/PAY-9/**", "refs/heads/agent/PAY-9/a/**");
    String same = server.ask("GET", "/grants/PAY-9", dana, "").body();
    String begin = JsonLine.read(same).at("/grant/validity/not-before").asText();
    String end = JsonLine.read(same).at("/grant/validity/expires").asText();
    within =
        within
            .replaceAll("\"not-before\": \"[^\"]+\"", "\"not-before\": \"" + begin + "\"")
            .replaceAll("\"expires\": \"[^\"]+\"", "\"expires\": \"" + end + "\"");
    HttpResponse<String> wide =
        server.ask(
            "POST",
            "/grants/PAY-9/parts",
            dana,
            within.replace("services/checkout/api/**", "services/**"));
    assertThat(wide.statusCode()).isEqualTo(403);
    assertThat(wide.body()).contains("not within its parent");
    assertThat(server.ask("POST", "/grants/PAY-9/parts", dana, within).statusCode()).isEqualTo(201);
    assertThat(read("/grants/PAY-9-A").path("state").asText()).isEqualTo("active");
  }
}
