package dev.ambit.hooks.install;

import dev.ambit.hooks.provenance.Attesting;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.time.Clock;

/** Examines whether everything that landed is attested. */
final class AttestationCheck {

  private static final String NAME = "attestations";

  private AttestationCheck() {}

  static Symptom examine(AmbitFolder folder) {
    try {
      Attesting attesting = Attesting.in(folder, SiteFile.read(folder.site()), Clock.systemUTC());
      Attesting.Outstanding found = attesting.look();
      return found.moves().isEmpty()
          ? Symptom.well(NAME, found.all().size() + " moves of protected refs are attested")
          : Symptom.trouble(
              NAME, found.moves().size() + " moves have no statement; run: ambit attest reconcile");
    } catch (IOException | InvalidDocument | RuntimeException e) {
      return Symptom.trouble(NAME, String.valueOf(e.getMessage()));
    }
  }
}
