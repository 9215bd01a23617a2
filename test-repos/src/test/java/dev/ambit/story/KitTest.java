package dev.ambit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ambit.core.provenance.Envelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.5Z");

  private final Path folder;
  private final KeyRing keys;

  KitTest(@TempDir Path folder) {
    this.folder = folder;
    this.keys = new KeyRing(folder.resolve("keys"));
  }

  @Test
  void a_minted_grant_is_signed_by_its_issuer() throws Exception {
    JsonNode envelope = mint("{}");
    assertThat(verifies(envelope)).isTrue();
    assertThat(body(envelope)).contains("\"id\":\"PAY-214\"").contains("2026-11-23T16:00:00Z");
  }

  @Test
  void a_tampered_grant_reads_well_and_is_not_signed() throws Exception {
    JsonNode envelope = mint("{tampered: true}");
    assertThat(verifies(envelope)).isFalse();
    assertThat(body(envelope)).contains("\"allow\":[\"**\"");
  }

  @Test
  void a_grant_says_only_what_the_story_changes() throws Exception {
    assertThat(body(mint("{limits: {pushes: 1}}")))
        .contains("\"pushes\":1,")
        .contains("\"commits\":60");
  }

  @Test
  void a_commit_can_be_signed_by_a_throw_away_key() throws IOException {
    Story story =
        write(
            """
            story: A signed commit
            when:
              - commit: { on: main, signed-by: robin, files: { a: "a" } }
              - push: { as: dana, refs: [main] }
                then: { decision: allow, lands: true }
            """);
    Outcome outcome = story.tell(folder.resolve("play"), ShellHook.ALLOWS_ALL, nothing());
    assertThat(outcome.differences()).as(outcome.report()).isEmpty();
    Git bare = new Git(folder.resolve("play/checkout.git"), folder.resolve("play/home"));
    assertThat(bare.run("cat-file", "commit", "main")).contains("-----BEGIN SSH SIGNATURE-----");
  }

  @Test
  void the_hook_sees_the_account_and_not_the_machine() throws IOException {
    Story story =
        write(
            """
            story: A hook that says no
            when:
              - commit: { on: main, files: { a: "a" } }
              - push: { as: dana, refs: [main] }
                then: { decision: deny, rules: [grant/none], mentions: ["no, dana"], lands: false }
            """);
    Outcome outcome = story.tell(folder.resolve("play"), ShellHook.DENIES_ALL, nothing());
    assertThat(outcome.differences()).as(outcome.report()).isEmpty();
  }

  @Test
  void a_key_that_the_kit_does_not_know_is_told_with_its_place() throws IOException {
    assertThatExceptionOfType(InvalidStory.class)
        .isThrownBy(() -> write("story: A slip\nwhen:\n  - psh: { as: dana }\n"))
        .withMessage("slip.when[0]: has an unknown key psh");
  }

  private JsonNode mint(String fields) throws IOException {
    JsonNode changes = new YAMLMapper().readTree(fields);
    new GrantMint(keys, folder.resolve("ssh"), NOW)
        .fill(folder, List.of(MintedGrant.read(new Fields("grant", changes))));
    return new ObjectMapper().readTree(folder.resolve("PAY-214.json").toFile());
  }

  private static String body(JsonNode envelope) {
    byte[] body = Base64.getDecoder().decode(envelope.path("payload").asText());
    return new String(body, StandardCharsets.UTF_8);
  }

  private boolean verifies(JsonNode envelope) throws GeneralSecurityException, IOException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(publicKey());
    signature.update(
        Envelope.preAuthenticationEncoding(
            envelope.path("payloadType").asText(),
            Base64.getDecoder().decode(envelope.path("payload").asText())));
    return signature.verify(
        Base64.getDecoder().decode(envelope.path("signatures").path(0).path("sig").asText()));
  }

  private PublicKey publicKey() throws GeneralSecurityException, IOException {
    String pem = Files.readString(keys.publicKey(folder, "dana"));
    byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
  }

  private Story write(String yaml) throws IOException {
    Path story = Files.createDirectories(folder.resolve("slip"));
    Files.writeString(story.resolve("story.yaml"), yaml);
    Files.createDirectories(folder.resolve("play"));
    return Stories.read(story);
  }

  private static AmbitCommand nothing() {
    return (directory, arguments, environment) -> new AmbitCommand.Result(0, "");
  }
}
