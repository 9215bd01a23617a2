package dev.ambit.hooks.install;

import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.ForeignHands;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examines the keys that the server signs with: there, closed to others, and nobody else's. */
final class ServerKeyChecks {

  private final AmbitFolder folder;

  ServerKeyChecks(AmbitFolder folder) {
    this.folder = folder;
  }

  List<Symptom> examine() {
    List<Symptom> symptoms = new ArrayList<>();
    for (ServerKeys.Role role : ServerKeys.Role.values()) {
      symptoms.add(key(role));
    }
    return symptoms;
  }

  private Symptom key(ServerKeys.Role role) {
    String check = "key " + role.fileName();
    try {
      String id = folder.serverKeys().signer(role).keyId();
      Optional<String> objection =
          ForeignHands.objection(SiteFile.read(folder.site()), folder.serverKeys(), role);
      return objection.map(o -> Symptom.trouble(check, o)).orElse(Symptom.well(check, id));
    } catch (IOException | InvalidDocument e) {
      return Symptom.trouble(check, String.valueOf(e.getMessage()));
    }
  }
}
