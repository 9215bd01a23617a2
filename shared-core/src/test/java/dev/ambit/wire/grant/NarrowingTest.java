package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.scope.Narrowing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {

  @Test
  void aGrantIsWithinItself() {
    assertThat(Narrowing.objections(Sample.grant(), Sample.grant())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: PAY-214 | id: PAY-214.1",
        "Raise the checkout timeout | Another title",
        ", jenkins:agent-claude | ``",
        "PAY-214/** | PAY-214/part/**",
        "PAY-214/** | PAY-214/part",
        "[create, update] | [update]",
        ", \"docs/**\" | , \"docs/guide/*.md\"",
        "deny: [ | deny: [\"docs/private/**\", ",
        "classes: [ci] | classes: []",
        "pipelines: [\"checkout/*\"] | pipelines: []",
        "\"docs/**\" | \"doc[s]/**\"",
        "\"docs/**\" | \"docs/[a-m]*\", \"docs/[!a-m]*/**\"",
        "pushes: 40 | pushes: 39",
        "2026-11-23T09:00:00Z | 2026-11-23T10:00:00Z",
        "2026-11-24T09:00:00Z | 2026-11-24T08:00:00Z",
      })
  void lessIsWithin(String from, String to) {
    assertThat(Narrowing.objections(Sample.with(from, to), Sample.grant())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "agent: claude | agent: codex | agent is another",
        "owner: dana@ | owner: erin@ | owner is another",
        "git:agent-claude | git:other | principals has",
        "host: git.example.com | host: git.example.org | audience has",
        "PAY-214/** | ** | scope.refs",
        "PAY-214/** | PAY-21* | scope.refs",
        "[create, update] | [create, force] | scope.operations has",
        "\"docs/**\" | \"docs*/**\" | scope.paths.allow",
        "\"docs/**\" | \"**\" | scope.paths.allow",
        "\"docs/**\" | \"docsy/**\" | scope.paths.allow",
        ", deny: [\"services/checkout/keys/**\"] | `` | scope.paths.deny lacks",
        "keys/** | keys/*.pem | scope.paths.deny lacks",
        "classes: [ci] | classes: [iac] | scope.classes has",
        "\"checkout/*\" | \"**\" | scope.pipelines",
        "pushes: 40 | pushes: 41 | limits.pushes is above",
        "commits: 60, | `` | limits.commits is above",
        "files: 120 | files: 121 | limits.files is above",
        "lines: 4000 | lines: 4001 | limits.lines is above",
        "2026-11-23T09:00:00Z | 2026-11-23T08:59:59Z | not-before is before",
        "2026-11-24T09:00:00Z | 2026-11-24T09:00:01Z | expires is after",
      })
  void moreInAnyFieldIsTold(String from, String to, String objection) {
    List<String> objections = Narrowing.objections(Sample.with(from, to), Sample.grant());
    assertThat(objections).hasSize(1);
    assertThat(objections.get(0)).contains(objection);
  }
}
