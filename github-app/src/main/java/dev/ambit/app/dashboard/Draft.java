package dev.ambit.app.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A grant to begin with, for whoever asks for one. */
final class Draft {

  private static final Duration DAY = Duration.ofDays(1);

  private static final String TEXT =
      """
      version: 1
      id: TASK-1                       # also the task's id: the agent pushes to agent/TASK-1/...
      task: { title: What is to be done, url: https://issues.example.com/TASK-1 }
      agent: claude
      principals: ["git:agent-claude"] # the accounts that may use it
      owner: you@example.com           # who answers for it
      audience: [{ host: github.com, repository: owner/name }]
      scope:
        refs: ["refs/heads/agent/TASK-1/**"]
        operations: [create, update]
        paths: { allow: ["services/checkout/**"], deny: [] }
        classes: []
        pipelines: []
      limits: { pushes: 20, commits: 40, files: 60, lines: 2000 }
      validity: { not-before: %s, expires: %s }
      """;

  private Draft() {}

  static String of(Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    return TEXT.formatted(hour, hour.plus(DAY));
  }
}
