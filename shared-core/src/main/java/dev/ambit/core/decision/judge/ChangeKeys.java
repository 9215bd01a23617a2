package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.scope.GrantRecord;

/** What an approval is bound to: a digest over everything that makes a push this push. */
final class ChangeKeys {

  private final KeyDigest digest = new KeyDigest();

  private ChangeKeys() {}

  static ChangeKey of(Case judged) {
    ChangeKeys keys = new ChangeKeys();
    keys.digest.add("ambit change 1");
    keys.digest.add(judged.facts().push().repository().host());
    keys.digest.add(judged.facts().push().repository().path());
    keys.digest.add(judged.standing().policy().digest());
    judged.actor().principals().stream()
        .sorted()
        .map(Principal::toString)
        .forEach(keys.digest::add);
    for (RefCase ref : judged.refs()) {
      keys.add(ref);
    }
    return keys.digest.key();
  }

  private void add(RefCase ref) {
    RefUpdate update = ref.facts().update();
    digest.add("ref");
    digest.add(update.ref().value());
    digest.add(update.oldId().hex());
    digest.add(update.newId().hex());
    digest.add(ref.grant().record().map(ChangeKeys::digest).orElse("no grant"));
  }

  private static String digest(GrantRecord record) {
    return record.fold(GrantRecord.Trusted::digest, refused -> "refused grant");
  }
}
