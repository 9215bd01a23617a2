package dev.ambit.hooks.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** The last repository policy that was free of mistakes, in a file. */
record LastGoodPolicy(Path file) {

  Optional<byte[]> read() throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  void keep(byte[] content) throws IOException {
    if (read().filter(kept -> Arrays.equals(kept, content)).isPresent()) {
      return;
    }
    Path fresh = Files.createTempFile(file.resolveSibling("."), "policy", ".new");
    Files.write(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
