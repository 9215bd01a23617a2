package dev.ambit.hooks.verify;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where attestations are read from. Nothing about them is trusted. */
@FunctionalInterface
interface AttestationFiles extends AutoCloseable {

  /** Every file at or below a path, by its whole path. */
  Map<String, byte[]> under(String path) throws IOException;

  /** The content of a file; empty if it is not there. */
  default Optional<byte[]> file(String path) throws IOException {
    return Optional.ofNullable(under(path).get(path));
  }

  @Override
  default void close() {}
}
