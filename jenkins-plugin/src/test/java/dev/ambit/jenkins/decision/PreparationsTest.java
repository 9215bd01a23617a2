package dev.ambit.jenkins.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.jenkins.decision.Preparation.Failed;
import dev.ambit.jenkins.decision.Preparation.Pending;
import dev.ambit.jenkins.decision.Preparation.Ready;
import dev.ambit.jenkins.facts.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  @TempDir Path folder;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Preparations preparations = new Preparations(waiting::add);
  private int asked;

  @Test
  void theQueueDoesNotWaitForTheJudgement() throws Exception {
    Judged allowed = JenkinsSite.in(folder).allowed();
    assertThat(ask(NOW, allowed)).isInstanceOf(Pending.class);
    assertThat(answer(ask(NOW, allowed), NOW)).get().matches(answer -> !answer.isFinal());
    work();
    assertThat(answer(ask(NOW, allowed), NOW)).isEmpty();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aHeldRunWaitsAndStaysHeldWhileItIsJudgedAnew() throws Exception {
    Judged held = JenkinsSite.in(folder).held();
    ask(NOW, held);
    work();
    Instant later = NOW.plusSeconds(Preparations.FRESH_SECONDS);
    assertThat(ask(later, held)).isInstanceOf(Ready.class);
    assertThat(answer(ask(later, held), later)).get().matches(answer -> !answer.isFinal());
    assertThat(waiting).hasSize(1);
  }

  @Test
  void aRunThatPassedIsAskedForAgainWhenTheAnswerIsOld() throws Exception {
    Judged allowed = JenkinsSite.in(folder).allowed();
    ask(NOW, allowed);
    work();
    assertThat(ask(NOW.plusSeconds(Preparations.FRESH_SECONDS), allowed))
        .isInstanceOf(Pending.class);
  }

  @Test
  void aDeniedRunLeavesTheQueueWithItsReason() throws Exception {
    Judged denied = JenkinsSite.in(folder).denied();
    ask(NOW, denied);
    work();
    assertThat(answer(ask(NOW, denied), NOW))
        .get()
        .matches(QueueAnswer::isFinal)
        .extracting(QueueAnswer::why)
        .asString()
        .startsWith("run denied: ledger/deploy is outside grant PAY-214");
  }

  @Test
  void aRunWhoseRepositoryDoesNotAnswerWaitsForIt() throws Exception {
    Judged unread =
        JenkinsSite.in(folder)
            .start("checkout/build", Reading.failed(JenkinsSite.reading().ref(), "no answer"));
    assertThat(unread.passes()).isFalse();
    assertThat(answer(new Ready(unread), NOW)).get().matches(answer -> !answer.isFinal());
    Judged elsewhere =
        JenkinsSite.in(folder.resolve("two"))
            .start("ledger/deploy", Reading.failed(JenkinsSite.reading().ref(), "no answer"));
    assertThat(answer(new Ready(elsewhere), NOW)).get().matches(QueueAnswer::isFinal);
  }

  @Test
  void aFolderOfGrantsThatIsAwayIsWaitedFor() throws Exception {
    JenkinsSite site = JenkinsSite.in(folder);
    Files.move(folder.resolve("site/grants"), folder.resolve("site/away"));
    Judged unread = site.allowed();
    assertThat(unread.passes()).isFalse();
    assertThat(answer(new Ready(unread), NOW)).get().matches(answer -> !answer.isFinal());
  }

  @Test
  void whatIsNotAnsweredInAMinuteIsGivenUpAndLaterTriedAgain() throws Exception {
    Judged allowed = JenkinsSite.in(folder).allowed();
    ask(NOW, allowed);
    Instant late = NOW.plusSeconds(60);
    assertThat(ask(late, allowed)).isInstanceOf(Failed.class);
    work();
    assertThat(ask(late, allowed))
        .as("an answer after that comes too late")
        .isInstanceOf(Failed.class);
    assertThat(asked).as("what was given up is not begun").isZero();
    ask(late.plusSeconds(Preparations.FRESH_SECONDS), allowed);
    work();
    assertThat(ask(late.plusSeconds(Preparations.FRESH_SECONDS), allowed))
        .isInstanceOf(Ready.class);
  }

  @Test
  void aHeldRunLeavesTheQueueWhenItsTimeIsOver() throws Exception {
    Judged held = JenkinsSite.in(folder).held();
    ask(NOW, held);
    work();
    Optional<QueueAnswer> late = QueueAnswer.of(new Ready(held), NOW.minus(DAY), NOW, DAY);
    assertThat(late).get().matches(QueueAnswer::isFinal);
  }

  @Test
  void whatCannotBeJudgedWaitsAndIsTriedAgain() {
    preparations.of(7, NOW, this::broken, () -> {});
    work();
    Preparation failed = preparations.of(7, NOW, this::broken, () -> {});
    assertThat(failed).isEqualTo(new Failed("the disk is gone"));
    assertThat(answer(failed, NOW)).get().matches(answer -> !answer.isFinal());
    preparations.of(7, NOW.plusSeconds(Preparations.FRESH_SECONDS), this::broken, () -> {});
    assertThat(waiting).hasSize(1);
  }

  private Judged broken() throws IOException {
    throw new IOException("the disk is gone");
  }

  private Preparation ask(Instant now, Judged judged) {
    return preparations.of(
        7,
        now,
        () -> {
          asked++;
          return judged;
        },
        () -> {});
  }

  private static Optional<QueueAnswer> answer(Preparation preparation, Instant now) {
    return QueueAnswer.of(preparation, NOW, now, DAY);
  }

  private void work() {
    waiting.remove().run();
  }
}
