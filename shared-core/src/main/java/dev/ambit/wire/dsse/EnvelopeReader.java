package dev.ambit.wire.dsse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambit.core.provenance.Envelope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads the JSON of an envelope. Refused: more than 2 MiB, more than 20 signatures, duplicate keys,
 * base64 that no encoder writes. Unknown keys are passed over, as DSSE demands.
 */
final class EnvelopeReader {

  private static final int MOST_BYTES = 2 << 20;
  private static final int MOST_SIGNATURES = 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EnvelopeReader() {}

  static Envelope read(byte[] json) throws InvalidEnvelope {
    if (json.length > MOST_BYTES) {
      throw new InvalidEnvelope("the envelope is larger than 2 MiB");
    }
    JsonNode root = tree(json);
    String payload = base64(root, "payload");
    String payloadType = text(root, "payloadType");
    return new Envelope(payloadType, payload, signatures(root.path("signatures")));
  }

  private static List<Envelope.Sig> signatures(JsonNode list) throws InvalidEnvelope {
    if (!list.isArray() || list.size() > MOST_SIGNATURES) {
      throw new InvalidEnvelope("the envelope's 'signatures' is not a list of at most 20");
    }
    List<Envelope.Sig> signatures = new ArrayList<>();
    for (JsonNode each : list) {
      String keyid = each.hasNonNull("keyid") ? text(each, "keyid") : "";
      signatures.add(new Envelope.Sig(keyid, base64(each, "sig")));
    }
    return signatures;
  }

  private static String base64(JsonNode node, String field) throws InvalidEnvelope {
    byte[] bytes = StrictBase64.decode(field, text(node, field));
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String text(JsonNode node, String field) throws InvalidEnvelope {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new InvalidEnvelope("the envelope has no text '" + field + "'");
    }
    return value.textValue();
  }

  private static JsonNode tree(byte[] json) throws InvalidEnvelope {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InvalidEnvelope("the envelope is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new InvalidEnvelope("the envelope is not JSON", e);
    }
  }
}
