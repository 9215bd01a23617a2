package dev.ambit.app.forge.github;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** The manifest of our GitHub App: the least that it needs, each with its reason. */
public final class AppManifest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private AppManifest() {}

  /**
   * A permission that the App asks for.
   *
   * @param name as GitHub names it
   * @param access {@code read} or {@code write}
   * @param reason what it is needed for
   */
  public record Permission(String name, String access, String reason) {}

  /** Every permission. */
  public static final List<Permission> PERMISSIONS =
      List.of(
          new Permission("actions", "read", "to be told of workflows that agents start"),
          new Permission("checks", "write", "to post the check run ambit with its Approve button"),
          new Permission("contents", "read", "to fetch the commits that are judged"),
          new Permission("issues", "read", "to read the comment that approves"),
          new Permission("merge_queues", "read", "to be told of the groups of a merge queue"),
          new Permission("metadata", "read", "which GitHub demands of every App"),
          new Permission(
              "pull_requests",
              "write",
              "to read pull requests, and to answer a comment that" + " could not be counted"),
          new Permission(
              "administration",
              "read",
              "to be told when a ruleset or branch protection" + " changes"));

  /** The manifest. */
  public static String json(URI url) {
    ObjectNode manifest = MAPPER.createObjectNode();
    manifest.put("name", "ambit " + url.getHost());
    manifest.put("url", url.toString());
    manifest.putObject("hook_attributes").put("url", url + "/webhooks/github").put("active", true);
    manifest.put("redirect_url", url + "/setup/github/created");
    manifest.putArray("callback_urls").add(url + "/login/github/back");
    manifest.put("public", false);
    ObjectNode permissions = manifest.putObject("default_permissions");
    PERMISSIONS.forEach(each -> permissions.put(each.name(), each.access()));
    GitHubEvents.subscribed().forEach(manifest.putArray("default_events")::add);
    return manifest.toString();
  }
}
