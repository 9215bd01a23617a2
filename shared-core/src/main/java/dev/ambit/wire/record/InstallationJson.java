package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.ServerKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code installed.json}. */
public final class InstallationJson {

  private InstallationJson() {}

  /** The file's bytes. */
  public static byte[] write(Installation installation) {
    ObjectNode node = JsonLine.object();
    node.put("version", 1).put("server", installation.server().name());
    node.put("java", installation.java());
    ArrayNode hooks = node.putArray("hooks");
    for (Installation.Hook hook : installation.hooks()) {
      hooks
          .addObject()
          .put("file", hook.file())
          .put("chained", hook.chained())
          .put("digest", hook.digest());
    }
    ArrayNode settings = node.putArray("settings");
    for (Installation.Changed changed : installation.settings()) {
      ObjectNode setting = settings.addObject().put("key", changed.key());
      changed.before().ifPresent(before -> setting.put("before", before));
      setting.put("after", changed.after());
    }
    node.put("config", installation.configDigest()).put("jar", installation.jarDigest());
    return (JsonLine.write(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if it is not as {@link #write} makes it
   */
  public static Installation read(byte[] content) {
    ObjectNode node = JsonLine.read(new String(content, StandardCharsets.UTF_8));
    List<Installation.Hook> hooks = new ArrayList<>();
    node.path("hooks").forEach(hook -> hooks.add(hook(hook)));
    List<Installation.Changed> settings = new ArrayList<>();
    node.path("settings").forEach(setting -> settings.add(changed(setting)));
    return new Installation(
        ServerKind.valueOf(JsonLine.text(node, "server")),
        JsonLine.text(node, "java"),
        hooks,
        settings,
        JsonLine.text(node, "config"),
        JsonLine.text(node, "jar"));
  }

  private static Installation.Hook hook(JsonNode node) {
    return new Installation.Hook(
        JsonLine.text(node, "file"),
        node.path("chained").asBoolean(),
        JsonLine.text(node, "digest"));
  }

  private static Installation.Changed changed(JsonNode node) {
    return new Installation.Changed(
        JsonLine.text(node, "key"), FindingJson.text(node, "before"), JsonLine.text(node, "after"));
  }
}
