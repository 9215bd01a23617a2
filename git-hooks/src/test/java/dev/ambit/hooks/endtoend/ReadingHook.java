package dev.ambit.hooks.endtoend;

import dev.ambit.core.event.Push;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookEvents;
import dev.ambit.hooks.event.HookHost;
import dev.ambit.story.HookUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A pre-receive hook that tells what it read, and refuses the branch {@code refused}. */
record ReadingHook(ServerKind server) implements HookUnderTest {

  /** Runs as the hook; the only argument is the kind of server. */
  public static void main(String[] arguments) throws IOException {
    Push push = read(ServerKind.valueOf(arguments[0]));
    Transport transport = push.transport();
    System.out.println("channel=" + transport.channel());
    System.out.println("principals=" + transport.principals());
    System.out.println("warnings=" + transport.warnings());
    System.out.println("options=" + push.options());
    boolean refused =
        push.updates().stream().anyMatch(u -> u.ref().value().equals("refs/heads/refused"));
    System.exit(refused ? 1 : 0);
  }

  private static Push read(ServerKind server) throws IOException {
    HookHost host =
        new HookHost(System.getProperty("user.name"), Path.of(""), false, Files::readString);
    HookCall call =
        new HookCall(new Environment(System.getenv()), System.in.readAllBytes(), List.of(), host);
    return HookEvents.read(server, new RepositoryId("git.example.com", "checkout"), call).push();
  }

  @Override
  public void install(Path bareRepository, Path siteFile) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script =
        "#!/bin/sh\nexec '%s' -cp '%s' %s %s\n"
            .formatted(
                java, System.getProperty("java.class.path"), ReadingHook.class.getName(), server);
    Path hook = bareRepository.resolve("hooks/pre-receive");
    Files.writeString(hook, script);
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
