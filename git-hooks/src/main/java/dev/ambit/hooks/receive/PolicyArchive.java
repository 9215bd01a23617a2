package dev.ambit.hooks.receive;

import dev.ambit.wire.policy.PolicyInForce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps the policies that decisions stand on, so that a decision can be understood when the policy
 * is another one.
 *
 * @param folder a folder with each policy's sources in a file named by its digest
 */
public record PolicyArchive(Path folder) {

  /** Keeps a policy, unless it is kept already. */
  void keep(PolicyInForce inForce) throws IOException {
    Path file = folder.resolve(inForce.policy().digest());
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "policy", ".new");
    Files.write(fresh, inForce.source().getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The sources of the policy with this digest; empty if it was never kept. */
  public Optional<byte[]> find(String digest) throws IOException {
    Path file = folder.resolve(digest);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }
}
