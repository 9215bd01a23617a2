package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.Principal;
import dev.ambit.core.facts.DefinitionChange;
import java.util.List;

/**
 * What an approval of a build is bound to: the job, who stands behind it, what it builds, by which
 * instructions and with which parameters. What a step uses is not part of it, and so never approved
 * along with the build.
 */
final class BuildKeys {

  private final KeyDigest digest = new KeyDigest();

  private BuildKeys() {}

  static ChangeKey of(BuildCase judged) {
    BuildKeys keys = new BuildKeys();
    BuildStart start = judged.facts().start();
    keys.digest.add("ambit build 1");
    keys.digest.add(start.repository().host());
    keys.digest.add(start.repository().path());
    keys.digest.add(start.pipeline());
    keys.digest.add(start.ref().map(Object::toString).orElse("no ref"));
    keys.digest.add(judged.standing().policy().digest());
    keys.digest.add(judged.grantDigest().orElse("no grant"));
    keys.all("principals", start.principals().stream().sorted().map(Principal::toString).toList());
    keys.all("origins", start.origins().stream().sorted().map(Enum::name).toList());
    keys.all("commits", judged.commits().stream().map(c -> c.commit().id().hex()).toList());
    keys.all("definition", judged.facts().definition().fold(BuildKeys::texts, List::of));
    keys.all(
        "inputs",
        start.sortedInputs().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .toList());
    return keys.digest.key();
  }

  private void all(String name, List<String> parts) {
    digest.add(name + " " + parts.size());
    parts.forEach(digest::add);
  }

  private static List<String> texts(List<DefinitionChange> changes) {
    return changes.stream().map(change -> change.kind() + " " + change.detail()).toList();
  }
}
