package dev.ambit.wire.site;

import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.wire.crypto.SignatureCheckers;
import dev.ambit.wire.crypto.openpgp.OpenPgpSignatureChecker;
import dev.ambit.wire.crypto.ssh.AllowedSigners;
import dev.ambit.wire.crypto.ssh.InvalidAllowedSigners;
import dev.ambit.wire.crypto.ssh.SshSignatureChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** The keys by which a site checks signatures of commits, tags and pushes. */
public final class SiteSignatures {

  private SiteSignatures() {}

  /**
   * The checker of a site.
   *
   * @param folder where the site file lies
   * @throws IOException if the allowed-signers file or the keyring cannot be read or has mistakes
   */
  public static SignatureChecker of(Site site, Path folder) throws IOException {
    return new SignatureCheckers(
        new SshSignatureChecker(signers(site, folder)),
        new OpenPgpSignatureChecker(keyring(site, folder)));
  }

  private static byte[] keyring(Site site, Path folder) throws IOException {
    return site.keyring().isEmpty()
        ? new byte[0]
        : Files.readAllBytes(folder.resolve(site.keyring().get()));
  }

  private static AllowedSigners signers(Site site, Path folder) throws IOException {
    if (site.signers().isEmpty()) {
      return AllowedSigners.NOBODY;
    }
    Path file = folder.resolve(site.signers().get());
    try {
      return AllowedSigners.parse(
          file.toString(), Files.readAllBytes(file), ZoneId.systemDefault());
    } catch (InvalidAllowedSigners e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
