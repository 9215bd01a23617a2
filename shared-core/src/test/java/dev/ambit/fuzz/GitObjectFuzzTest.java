package dev.ambit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Trailers;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.object.TagParser;
import dev.ambit.git.object.UncheckedSignatures;
import java.nio.charset.StandardCharsets;

/** Objects as they are pushed: the parsers answer, whatever comes. */
class GitObjectFuzzTest {

  private static final Oid ID = new Oid("1".repeat(40));

  @FuzzTest
  void commit(byte[] raw) {
    assertThat(CommitParser.withoutChecking().parse(ID, raw)).isNotNull();
  }

  @FuzzTest
  void tag(byte[] raw) {
    assertThat(TagParser.checking(new UncheckedSignatures()).parse(ID, raw)).isNotNull();
  }

  @FuzzTest
  void trailers(byte[] raw) {
    String message = new String(raw, StandardCharsets.UTF_8);
    assertThat(Trailers.of(message)).isEqualTo(Trailers.of(message));
    assertThat(Trailers.isAmbiguous(message, "Agent-Grant"))
        .isEqualTo(Trailers.isAmbiguous(message, "Agent-Grant"));
  }
}
