package dev.ambit.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A hook of a few lines of shell, to try the kit itself with. */
record ShellHook(String script) implements HookUnderTest {

  static final ShellHook ALLOWS_ALL =
      new ShellHook("echo 'ambit-json: {\"decision\":\"allow\",\"id\":\"1\",\"findings\":[]}'");
  static final ShellHook DENIES_ALL =
      new ShellHook(
          "echo \"no, $REMOTE_USER\"; echo 'ambit-json: {\"decision\":\"deny\",\"id\":\"2\","
              + "\"findings\":[{\"rule\":\"grant/none\"}]}'; exit 1");

  @Override
  public void install(Path bareRepository, Path siteFile) throws IOException {
    Path hook = bareRepository.resolve("hooks/pre-receive");
    Files.writeString(hook, "#!/bin/sh\ncat > /dev/null\n" + script + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
