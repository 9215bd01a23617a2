package dev.ambit.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.Databases;
import dev.ambit.app.settings.EventSettings;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Happened;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens is sent outside: signed, in order, until it is taken, and nowhere inside. */
@ParameterizedClass
@EnumSource(Databases.class)
class AnnouncingTest {

  private final Databases databases;

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private Receiver receiver;
  private Database database;
  private Happened happened;

  AnnouncingTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void open() throws IOException {
    receiver = Receiver.open();
    database = Database.open(databases.fresh());
    happened = new Happened(database.sql());
    happen("e1", NOW);
    happen("e2", NOW);
  }

  @AfterEach
  void close() {
    receiver.close();
    database.close();
  }

  private void happen(String id, Instant at) {
    Happened.Event event =
        new Happened.Event(0, id, "dev.ambit.decision.deny", "h/r", at, "{\"a\":1}");
    database.sql().useHandle(handle -> Happened.keep(handle, event));
  }

  private Announcing announcing(boolean inside) {
    return new Announcing(
        new EventSettings(receiver.url(), "whsec_" + KEY, inside), happened, CLOCK);
  }

  @Test
  void eachIsSentOnceInOrderAsASignedCloudEvent() throws Exception {
    announcing(true).send();
    announcing(true).send();
    assertThat(receiver.got()).hasSize(2);
    Receiver.Got first = receiver.got().get(0);
    String body = first.body().toStringUtf8();
    ObjectNode event = JsonLine.read(body);
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo("e1");
    assertThat(event.path("source").asText()).isEqualTo("/h/r");
    assertThat(event.at("/data/a").asInt()).isEqualTo(1);
    String signed = "e1." + NOW.getEpochSecond() + "." + body;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
    String expected =
        "v1,"
            + Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertThat(first.headers().getFirst("webhook-signature")).isEqualTo(expected);
    assertThat(first.headers().getFirst("webhook-id")).isEqualTo("e1");
  }

  /** The example of the specification. */
  @Test
  void theSignatureIsThatOfStandardWebhooks() {
    String signature =
        WebhookSigning.by("whsec_" + KEY)
            .of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}");
    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 500})
  void whatIsNotTakenIsKeptAndTriedAgain(int status) throws IOException {
    receiver.answers(status);
    assertThatThrownBy(announcing(true)::send).hasMessageContaining("answered " + status);
    assertThat(receiver.got()).hasSize(1);
    receiver.answers(204);
    announcing(true).send();
    assertThat(receiver.got())
        .extracting(got -> got.headers().getFirst("webhook-id"))
        .containsExactly("e1", "e1", "e2");
    assertThat(receiver.got()).allMatch(got -> got.path().equals("/"));
  }

  @Test
  void whatNobodyTookInThreeDaysIsGivenUp() throws IOException {
    happen("old", NOW.minusSeconds(4 * 86_400));
    announcing(true).send();
    assertThat(receiver.got()).hasSize(2);
    assertThat(happened.unsent(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "224.0.0.1"
      })
  void anAddressInsideIsRefused(String address) throws IOException {
    assertThat(Destination.isInside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "2001:4860:4860::8888", "100.128.0.1", "172.32.0.1"})
  void anAddressOutsideIsNot(String address) throws IOException {
    assertThat(Destination.isInside(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void aNameThatLeadsInsideIsNotAsked() {
    Destination destination = new Destination(URI.create("https://localhost/x"), false);
    assertThatThrownBy(destination::requireAllowed).hasMessageContaining("is not outside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.com/", "https://a:b@example.com/", "ftp://example.com/", "/x"})
  void onlyAnEncryptedAddressIsTaken(String url) {
    assertThatThrownBy(() -> new Destination(URI.create(url), false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
