package dev.ambit.hooks.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Signer;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.provenance.AttestationPaths;
import dev.ambit.wire.provenance.StatementType;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Signs the statement about a commit anew, and its summary for that, as only the server's key can.
 *
 * @param commit the commit
 * @param server the server's key
 */
record Reissue(Oid commit, Signer server) {

  /** The files at or below a path. */
  static Map<String, byte[]> under(Map<String, byte[]> files, String path) {
    Map<String, byte[]> found = new TreeMap<>(files);
    found.keySet().removeIf(file -> !file.equals(path) && !file.startsWith(path + "/"));
    return found;
  }

  void asItWas(Map<String, byte[]> files) {
    reissue(files, statement(files));
  }

  /** Leaves out one field, or one item of a list, and tells which. */
  String without(Map<String, byte[]> files, Random random) {
    ObjectNode said = statement(files);
    String unsaid = leaveOut(said, random);
    reissue(files, said);
    return unsaid;
  }

  private ObjectNode statement(Map<String, byte[]> files) {
    return payloads(files).stream()
        .filter(
            payload ->
                payload.path("predicateType").asText().equals(MergeProvenance.PREDICATE_TYPE))
        .findFirst()
        .orElseThrow();
  }

  private List<ObjectNode> payloads(Map<String, byte[]> files) {
    return under(files, AttestationTree.folder(commit)).values().stream()
        .map(json -> KeptEnvelope.read(json, StatementType.PAYLOAD_TYPE).payload())
        .map(payload -> JsonLine.read(new String(payload, StandardCharsets.UTF_8)))
        .toList();
  }

  private void reissue(Map<String, byte[]> files, ObjectNode said) {
    ObjectNode before = statement(files);
    String digest = GrantDigest.of(bytes(JsonLine.write(before)));
    String now = GrantDigest.of(bytes(JsonLine.write(said)));
    List<ObjectNode> payloads = payloads(files);
    files.keySet().removeAll(under(files, AttestationTree.folder(commit)).keySet());
    for (ObjectNode payload : payloads) {
      String text = JsonLine.write(payload.equals(before) ? said : payload);
      put(files, bytes(text.replace(digest, now)));
    }
  }

  private void put(Map<String, byte[]> files, byte[] payload) {
    files.put(
        AttestationPaths.statement(commit, payload),
        DsseEnvelopes.write(DsseEnvelopes.sign(StatementType.PAYLOAD_TYPE, payload, server)));
  }

  private static String leaveOut(JsonNode node, Random random) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    int at = random.nextInt(Math.max(names.size(), node.size()));
    String name = names.isEmpty() ? String.valueOf(at) : names.get(at);
    JsonNode child = names.isEmpty() ? node.path(at) : node.path(name);
    if (child.size() > 0 && random.nextInt(3) > 0) {
      return "/" + name + leaveOut(child, random);
    }
    if (node instanceof ObjectNode object) {
      object.remove(name);
    } else if (node instanceof ArrayNode list) {
      list.remove(at);
    }
    return "/" + name;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
