package dev.ambit.hooks.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that is killed after git moved the refs: whenever it happens, nothing stays unproven.
 */
class KilledServerTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "0.6", "1.2", "2.0"})
  void whatLandedIsAttestedAfterwards(String seconds) throws Exception {
    Office office = Office.open(folder);
    Path hook = office.bare().resolve("hooks/post-receive");
    String script = Files.readString(hook);
    Files.writeString(
        hook,
        script
            .replace("ask_gate \"$@\"\ncode=$?", "code=75")
            .replace(" \"$java\"", " timeout -s KILL " + seconds + " \"$java\""));
    Oid landed = office.commit("services/checkout/More.java", "class More {}\n");
    office.push("alice", "main");
    Files.writeString(hook, script);

    office.must("attest", "reconcile", "--repo", office.bare().toString());
    Path clone = office.auditorsClone();
    Office.Answer answer = office.verify(clone, landed.hex());
    assertThat(answer.exit()).as(answer.text()).isZero();
    assertThat(office.server().run("fsck", "--strict")).doesNotContain("missing", "broken");
  }
}
