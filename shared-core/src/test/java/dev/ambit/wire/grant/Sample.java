package dev.ambit.wire.grant;

import dev.ambit.core.scope.Grant;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;

/** The grant of the tests, as a person writes it. */
final class Sample {

  static final String YAML =
      """
      version: 1
      id: PAY-214
      task: { title: Raise the checkout timeout, url: https://issues.example.com/PAY-214 }
      agent: claude
      principals: [git:agent-claude, jenkins:agent-claude]
      owner: dana@example.com
      audience: [{ host: git.example.com, repository: payments/checkout }]
      scope:
        refs: ["refs/heads/agent/PAY-214/**"]
        operations: [create, update]
        paths: { allow: ["services/checkout/**", "docs/**"], deny: ["services/checkout/keys/**"] }
        classes: [ci]
        pipelines: ["checkout/*"]
      limits: { pushes: 40, commits: 60, files: 120, lines: 4000 }
      validity: { not-before: 2026-11-23T09:00:00Z, expires: 2026-11-24T09:00:00Z }
      """;

  private Sample() {}

  static Grant grant() {
    return grant(YAML);
  }

  /** The sample with one text replaced. */
  static Grant with(String from, String to) {
    return grant(replaced(from, to));
  }

  static String replaced(String from, String to) {
    if (!YAML.contains(from)) {
      throw new IllegalArgumentException("the sample has no " + from);
    }
    return YAML.replace(from, to);
  }

  private static Grant grant(String yaml) {
    try {
      return GrantReader.read("grant.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidDocument e) {
      throw new AssertionError(e);
    }
  }
}
