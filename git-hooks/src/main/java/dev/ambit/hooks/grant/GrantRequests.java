package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.scope.GrantId;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteKey;
import dev.ambit.wire.site.SitePerson;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The grants that somebody asked for: signed by whoever asks, and permitting nothing. */
final class GrantRequests {

  private GrantRequests() {}

  static Path file(AmbitFolder folder, GrantId id) {
    return folder.root().resolve("requests").resolve(id + ".json");
  }

  /** Reads one; refuses what nobody of the site signed. */
  static GrantRequest read(Guard guard, GrantId id) throws IOException {
    Path file = file(guard.folder(), id);
    if (!Files.isRegularFile(file)) {
      throw new WrongInput("nobody asked for grant " + id + " here: ambit grant request");
    }
    try {
      Envelope envelope = DsseEnvelopes.read(Files.readAllBytes(file));
      GrantRequest request = GrantRequest.open(guard.site(), file.toString(), envelope);
      if (!request.grant().id().equals(id)) {
        throw new WrongInput(file + ": not a request for grant " + id);
      }
      return request;
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    } catch (InvalidEnvelope | InvalidDocument e) {
      throw new WrongInput(file + ": " + e.getMessage(), e);
    }
  }

  /** The person whose key it is; refuses a key that the site does not know. */
  static String holder(Site site, VerifyingKey key) {
    return site.people().stream()
        .filter(person -> person.keys().stream().anyMatch(each -> is(each, key)))
        .map(SitePerson::id)
        .findFirst()
        .orElseThrow(
            () -> new WrongInput("the key " + key.keyId() + " is of nobody in the site file"));
  }

  private static boolean is(SiteKey key, VerifyingKey other) {
    return key.key().keyId().equals(other.keyId());
  }
}
