package dev.ambit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.notes.AuthorshipNotes;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.site.SiteFolder;
import dev.ambit.wire.site.SiteReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Documents: each is read, or refused with its name and place. */
class DocumentFuzzTest {

  private static final String NAME = "document.yaml";

  @FuzzTest
  void policy(byte[] content) {
    refusedByName(() -> PolicyReader.read(NAME, content));
  }

  @FuzzTest
  void grant(byte[] content) {
    refusedByName(() -> GrantReader.read(NAME, content));
  }

  @FuzzTest
  void site(byte[] content) {
    refusedByName(() -> SiteReader.read(NAME, content, new SiteFolder(Map.of())));
  }

  @FuzzTest
  void envelope(byte[] content) {
    try {
      assertThat(DsseEnvelopes.read(content)).isNotNull();
    } catch (InvalidEnvelope e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void note(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    assertThat(AuthorshipNotes.read(text)).isEqualTo(AuthorshipNotes.read(text));
  }

  /** Something that reads a document. */
  private interface Reading {
    Object read() throws InvalidDocument;
  }

  private static void refusedByName(Reading reading) {
    try {
      assertThat(reading.read()).isNotNull();
    } catch (InvalidDocument e) {
      assertThat(e.getMessage()).contains(NAME);
    }
  }
}
