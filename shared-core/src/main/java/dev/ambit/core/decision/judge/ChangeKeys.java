package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.scope.GrantRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an approval is bound to: a digest over everything that makes a push this push. */
final class ChangeKeys {

  private final MessageDigest digest = sha256();

  private ChangeKeys() {}

  static ChangeKey of(Case judged) {
    ChangeKeys keys = new ChangeKeys();
    keys.add("ambit change 1");
    keys.add(judged.facts().push().repository().host());
    keys.add(judged.facts().push().repository().path());
    keys.add(judged.standing().policy().digest());
    judged.actor().principals().stream().sorted().map(Principal::toString).forEach(keys::add);
    for (RefCase ref : judged.refs()) {
      keys.add(ref);
    }
    return new ChangeKey(HexFormat.of().formatHex(keys.digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(RefCase ref) {
    RefUpdate update = ref.facts().update();
    add("ref");
    add(update.ref().value());
    add(update.oldId().hex());
    add(update.newId().hex());
    add(ref.grant().record().map(ChangeKeys::digest).orElse("no grant"));
  }

  private static String digest(GrantRecord record) {
    return record.fold(GrantRecord.Trusted::digest, refused -> "refused grant");
  }

  /** Each part goes in with its length, so that no two lists of parts give the same bytes. */
  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
