package dev.ambit.wire.crypto.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ambit.core.facts.Signature;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fresh keys and signatures by the installed OpenSSH: both sides must say the same. */
class OpenSshAgreementTest {

  @TempDir Path folder;

  @BeforeEach
  void openSshIsInstalled() throws IOException, InterruptedException {
    assumeTrue(
        List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, "ssh-keygen"))));
    Files.writeString(folder.resolve("message"), "Raise the timeout, naïvely\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ed25519 | 256 | git | message | ''",
        "ecdsa | 256 | git | message | ''",
        "ecdsa | 384 | git | message | ''",
        "ecdsa | 521 | git | message | ''",
        "rsa | 3072 | git | message | ''",
        "ed25519 | 256 | file | message | ''",
        "ed25519 | 256 | git | other | ''",
        "ed25519 | 256 | git | message | namespaces=\"git\" ",
        "ed25519 | 256 | git | message | namespaces=\"!git,*\" ",
        "ed25519 | 256 | git | message | valid-before=\"20200101\" ",
        "ed25519 | 256 | git | message | valid-after=\"20200101\",valid-before=\"20991231235959\" ",
        "ed25519 | 256 | git | message | cert-authority ",
      })
  void agreesWithSshKeygen(
      String type, String bits, String namespace, String verified, String options)
      throws Exception {
    Files.writeString(folder.resolve("other"), "another message\n");
    run("ssh-keygen", "-q", "-t", type, "-b", bits, "-N", "", "-f", "key");
    run("ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", "key", "message");
    String[] key = Files.readString(folder.resolve("key.pub")).split(" ", -1);
    String withoutQuotes = options.equals("''") ? "" : options + " ";
    String list = "dana@example.com " + withoutQuotes + key[0] + " " + key[1] + "\n";
    Files.writeString(folder.resolve("signers"), list);

    boolean theirs =
        0
            == exit(
                verified,
                "ssh-keygen -Y verify -f signers -I dana@example.com -n git -s message.sig"
                    .split(" ", -1));
    assertThat(ours(list, verified)).isEqualTo(theirs);
  }

  private boolean ours(String list, String verified) throws Exception {
    AllowedSigners signers =
        AllowedSigners.parse("signers", list.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC);
    Signature signature =
        new SshSignatureChecker(signers)
            .check(
                Files.readString(folder.resolve("message.sig")),
                Files.readAllBytes(folder.resolve(verified)),
                Fixtures.NOON);
    return signature.isGood() && signature.principal().isPresent();
  }

  private void run(String... command) throws IOException, InterruptedException {
    assertThat(exit("message", command)).isZero();
  }

  private int exit(String stdin, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(folder.resolve(stdin).toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
