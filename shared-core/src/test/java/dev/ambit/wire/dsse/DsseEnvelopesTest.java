package dev.ambit.wire.dsse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden envelopes were signed by OpenSSL over bytes put together without our code. */
class DsseEnvelopesTest {

  private static final byte[] BODY = "{\"titel\":\"größer\"}".getBytes(StandardCharsets.UTF_8);

  private static byte[] bytes(String name) {
    try (InputStream in = DsseEnvelopesTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VerifyingKey key(String name) throws UnusableKey {
    return VerifyingKey.parse(name, bytes(name + ".pub.pem"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void encodesTheExampleOfTheSpecification() {
    assertThat(
            Envelope.preAuthenticationEncoding(
                "http://example.com/HelloWorld", utf8("hello world")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "p256"})
  void countsBytesNotLettersAndIgnoresTheKeyId(String name) throws Exception {
    Envelope envelope = DsseEnvelopes.read(bytes(name + ".json"));
    assertThat(Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.body()))
        .isEqualTo(bytes("pae.bin"));
    assertThat(DsseEnvelopes.signers(envelope, List.of(key("ed25519"), key("p256"))))
        .containsExactly(key(name));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSignedVerifiesAfterWritingAndReading(KeyType type) throws InvalidEnvelope {
    SigningKey key = SigningKey.generate(type);
    Envelope envelope = DsseEnvelopes.sign("text/plain", BODY, key);
    Envelope again = DsseEnvelopes.read(DsseEnvelopes.write(envelope));
    assertThat(again).isEqualTo(envelope);
    assertThat(again.body()).isEqualTo(BODY);
    assertThat(DsseEnvelopes.signers(again, List.of(key.publicKey()))).hasSize(1);
  }

  @Test
  void nothingVerifiesForAnotherTypeBodyOrKey() {
    SigningKey key = SigningKey.generate(KeyType.ED25519);
    Envelope good = DsseEnvelopes.sign("text/plain", BODY, key);
    Envelope otherType = new Envelope("text/html", good.payload(), good.signatures());
    Envelope otherBody = new Envelope("text/plain", "AAAA", good.signatures());
    assertThat(DsseEnvelopes.signers(otherType, List.of(key.publicKey()))).isEmpty();
    assertThat(DsseEnvelopes.signers(otherBody, List.of(key.publicKey()))).isEmpty();
    VerifyingKey other = SigningKey.generate(KeyType.ED25519).publicKey();
    assertThat(DsseEnvelopes.signers(good, List.of(other))).isEmpty();
  }

  @Test
  void oneGoodSignatureBesideGarbageIsEnough() {
    SigningKey key = SigningKey.generate(KeyType.P256);
    Envelope good = DsseEnvelopes.sign("text/plain", BODY, key);
    Envelope both =
        new Envelope(
            "text/plain",
            good.payload(),
            List.of(new Envelope.Sig(key.keyId(), "AAAA"), good.signatures().get(0)));
    assertThat(DsseEnvelopes.signers(both, List.of(key.publicKey()))).hasSize(1);
  }

  @Test
  void readsUrlSafeBase64() throws InvalidEnvelope {
    byte[] json = utf8("{\"payload\":\"-_-_\",\"payloadType\":\"t\",\"signatures\":[]}");
    assertThat(DsseEnvelopes.read(json).payload()).isEqualTo("+/+/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'payload':'AA','payloadType':'t','signatures':[]} | not base64 as encoders",
        "{'payload':'AB==','payloadType':'t','signatures':[]} | not base64 as encoders",
        "{'payload':'-/-/','payloadType':'t','signatures':[]} | not base64 as encoders",
        "{'payload':'A A=','payloadType':'t','signatures':[]} | not base64",
        "{'payload':'','payload':'','payloadType':'t','signatures':[]} | Duplicate field",
        "{'payload':'','payloadType':'t','signatures':[]} {} | not JSON",
        "{'payload':'','payloadType':'t','signatures':{}} | not a list",
        "{'payload':'','payloadType':'t','signatures':[{}]} | no text 'sig'",
        "{'payload':'','payloadType':1,'signatures':[]} | no text 'payloadType'",
        "{'payloadType':'t','signatures':[]} | no text 'payload'",
        "[] | no text 'payload'",
        "payload: x | not JSON",
        "`` | no text 'payload'",
      })
  void refusesWhatIsNoStrictEnvelope(String json, String reason) {
    assertThatThrownBy(() -> DsseEnvelopes.read(utf8(json.replace('\'', '"'))))
        .isInstanceOf(InvalidEnvelope.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesHugeEnvelopesAndManySignatures() {
    assertThatThrownBy(() -> DsseEnvelopes.read(new byte[(2 << 20) + 1]))
        .hasMessageContaining("larger than 2 MiB");
    String many = "{\"sig\":\"\"},".repeat(20) + "{\"sig\":\"\"}";
    assertThatThrownBy(
            () ->
                DsseEnvelopes.read(
                    utf8("{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[" + many + "]}")))
        .hasMessageContaining("at most 20");
  }
}
