package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real push is held in its hook while its facts are read. */
class QuarantineTest {

  @TempDir Path folder;
  private GitRepo server;
  private GitRepo client;
  private Oid first;

  @BeforeEach
  void hookAServer() throws IOException {
    server = GitRepo.create(folder.resolve("server"), "--bare");
    client = GitRepo.create(folder.resolve("client"));
    first = client.write("readme", "one\n").commit("first");
    client.git("push", "-q", server.folder().toString(), "main");
    pipe("told");
    pipe("answer");
    Path hook = server.folder().resolve("hooks/pre-receive");
    Files.createDirectories(hook.getParent());
    Files.writeString(
        hook,
        "#!/bin/sh\n{ env; echo FOLDER=$PWD; } > ../told\nread code < ../answer\nexit $code\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "100"})
  void pushedObjectsAreSeenBeforeTheyAreTakenIn(String unpackLimit) throws IOException {
    server.git("config", "receive.unpackLimit", unpackLimit);
    Oid tip = client.write("pushed", "x\n").commit("second");

    CompletableFuture<GitRepo.Result> push = push();
    Map<String, String> told = variables(Files.readString(folder.resolve("told")));
    GitEnvironment environment = GitEnvironment.of(told, Path.of(told.getOrDefault("FOLDER", "")));
    RefChange change =
        new PushFacts(environment, List.of(Glob.parse("refs/heads/main")), Budget.DEFAULT)
            .known("refs/heads/main", first, tip);
    String outside = PushFacts.in(server).reason("refs/heads/main", first, tip);
    Files.writeString(folder.resolve("answer"), "1\n");

    assertThat(told).containsEntry("GIT_DIR", ".").containsKey("GIT_QUARANTINE_PATH");
    assertThat(change.commits()).hasSize(1);
    assertThat(PushFacts.names(change.commits().get(0))).containsExactly("pushed");
    assertThat(outside).contains("is missing");
    assertThat(push.join().exit()).isEqualTo(1);
    assertThat(server.id("main")).isEqualTo(first);
  }

  private CompletableFuture<GitRepo.Result> push() {
    return CompletableFuture.supplyAsync(
        () -> client.tryRun(new byte[0], "push", "-q", server.folder().toString(), "main"));
  }

  private static Map<String, String> variables(String text) {
    return Stream.of(text.split("\n", -1))
        .filter(line -> line.startsWith("GIT_") || line.startsWith("FOLDER="))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private void pipe(String name) throws IOException {
    try {
      Process process = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
      assertThat(process.waitFor()).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
