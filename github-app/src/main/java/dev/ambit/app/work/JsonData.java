package dev.ambit.app.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a job is about, as JSON: no Java object is ever read from the database. */
final class JsonData implements Serializer {

  private static final JsonInclude.Value ONLY_WHAT_IS_THERE =
      JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_NULL);

  /**
   * Only what a record is made of: an {@code is...()} beside it is no part of it. What a newer node
   * writes besides is passed over: nodes of two versions share their jobs while one is replaced.
   */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(ONLY_WHAT_IS_THERE)
          .build();

  @Override
  public byte[] serialize(Object data) {
    try {
      return MAPPER.writeValueAsBytes(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    try {
      return MAPPER.readValue(data, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
