package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes deliveries as GitHub sends them, signed. */
public final class Deliveries {

  private final String secret;
  private final JsonMapper mapper = new JsonMapper();

  Deliveries(String secret) {
    this.secret = secret;
  }

  /**
   * A delivery as it goes over the network.
   *
   * @param id the delivery's id
   * @param event the kind of event
   * @param body the body
   * @param signature the signature's header
   */
  public record Sent(String id, String event, String body, String signature) {

    /** The same body under another id: what somebody who saw it can send. */
    public Sent under(String other) {
      return new Sent(other, event, body, signature);
    }
  }

  /** A pull request changed. */
  public Sent pull(String repository, int number, String action) {
    ObjectNode body = about(repository, "somebody").put("action", action);
    body.putObject("pull_request").put("number", number);
    return sign("pull_request", body);
  }

  /** A branch moved. */
  public Sent push(String repository, String ref) {
    return sign("push", about(repository, "somebody").put("ref", ref));
  }

  /** A merge queue made a group. */
  public Sent group(String repository, String ref) {
    ObjectNode body = about(repository, "somebody").put("action", "checks_requested");
    body.putObject("merge_group").put("head_ref", ref);
    return sign("merge_group", body);
  }

  /** Somebody commented on a pull request. */
  public Sent comment(String repository, int number, long comment, String login) {
    ObjectNode body = about(repository, login).put("action", "created");
    body.putObject("issue").put("number", number).putObject("pull_request");
    body.putObject("comment").put("id", comment);
    return sign("issue_comment", body);
  }

  /** Somebody pressed the button of a check run. */
  public Sent button(String repository, long check, String login) {
    ObjectNode body = about(repository, login).put("action", "requested_action");
    body.putObject("check_run").put("id", check);
    body.putObject("requested_action").put("identifier", "approve");
    return sign("check_run", body);
  }

  private ObjectNode about(String repository, String login) {
    ObjectNode body = mapper.createObjectNode();
    body.putObject("repository").put("full_name", repository);
    body.putObject("sender").put("login", login);
    return body;
  }

  private Sent sign(String event, ObjectNode body) {
    return sign(event, body.toString());
  }

  /** A delivery with any body. */
  public Sent sign(String event, String body) {
    return new Sent(UUID.randomUUID().toString(), event, body, "sha256=" + hmac(body));
  }

  private String hmac(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
