package dev.ambit.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Jobs that nodes of another version wrote. */
class JsonDataTest {

  private final JsonData data = new JsonData();

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aJobOfAnOlderNodeIsRead() {
    byte[] older = bytes("{\"forge\":\"github\",\"repository\":\"acme/shop\",\"name\":\"pull/7\"}");
    assertThat(data.deserialize(Jobs.DueSubject.class, older))
        .isEqualTo(new Jobs.DueSubject("github", "acme/shop", "pull/7", null));
  }

  @Test
  void whatANewerNodeWritesBesidesIsPassedOver() {
    byte[] newer = bytes("{\"forge\":\"github\",\"id\":\"d1\",\"mood\":\"good\"}");
    assertThat(data.deserialize(Jobs.Reference.class, newer))
        .isEqualTo(new Jobs.Reference("github", "d1", null));
  }

  @Test
  void whatIsNotTracedIsWrittenAsBefore() {
    assertThat(
            new String(
                data.serialize(new Jobs.Reference("github", "d1", null)), StandardCharsets.UTF_8))
        .isEqualTo("{\"forge\":\"github\",\"id\":\"d1\"}");
  }
}
