package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.RefChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Objects from agents are as git itself writes them, so that every reader sees the same. */
final class WellFormedObjects implements Rule {

  @Override
  public List<String> ids() {
    return Arrays.stream(Malformation.Kind.values()).map(WellFormedObjects::id).toList();
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return judged.refs().stream().flatMap(ref -> findings(judged, ref));
  }

  private static Stream<Finding> findings(Case judged, RefCase ref) {
    Stream<Finding> commits =
        ref.commits().stream().flatMap(commit -> ofCommit(judged, ref, commit));
    Stream<Finding> tags =
        ref.facts().change().toOptional().map(RefChange::tags).orElse(List.of()).stream()
            .flatMap(tag -> of(judged, ref, ref.treatment(), tag.id(), tag.malformations()));
    return Stream.concat(commits, tags);
  }

  private static Stream<Finding> ofCommit(Case judged, RefCase ref, CommitCase commit) {
    Oid id = commit.change().commit().id();
    return Stream.concat(
        of(judged, ref, commit.treatment(), id, commit.change().commit().malformations()),
        of(judged, ref, commit.treatment(), id, commit.change().malformations()));
  }

  private static Stream<Finding> of(
      Case judged, RefCase ref, Treatment treatment, Oid id, List<Malformation> malformations) {
    if (treatment == Treatment.ALLOW) {
      return Stream.empty();
    }
    Outcome outcome = treatment == Treatment.REPORT ? Outcome.REPORT : Outcome.DENY;
    Subject subject = Subject.of(ref.facts().update().ref(), id);
    return malformations.stream()
        .map(
            malformation ->
                judged
                    .standing()
                    .texts()
                    .finding(
                        id(malformation.kind()),
                        outcome,
                        subject,
                        Map.of("detail", malformation.detail(), "commit", id.abbreviated())));
  }

  private static String id(Malformation.Kind kind) {
    return "object/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
