package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Trailers;
import dev.ambit.core.identity.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a change landed, by what its commits say of it. Anybody can write that, so it serves only to
 * look back.
 *
 * @param byPerson whether a person seems to have looked at it: a person's merge, a numbered pull or
 *     merge request, a review trailer, or a committer who is not the author
 * @param request the number of the pull request, as {@code #12}
 * @param undoes what it says it reverts: commit ids, maybe cut short, and numbers of requests
 */
public record Landing(boolean byPerson, Optional<String> request, List<String> undoes) {

  private static final Pattern REQUEST =
      Pattern.compile("^Merge pull request (#\\d+) |\\((#\\d+)\\)\\s*$");
  private static final Pattern REVERT =
      Pattern.compile(
          "This reverts commit ([0-9a-f]{7,40})|^Reverts (?:[\\w.-]+/[\\w.-]+)?(#\\d+)",
          Pattern.MULTILINE);
  private static final List<String> REVIEWS = List.of("Reviewed-by", "Reviewed-on", "Acked-by");
  private static final Pattern GITLAB = Pattern.compile("^See merge request ", Pattern.MULTILINE);

  public Landing {
    undoes = List.copyOf(undoes);
  }

  static Landing of(CommitCase landed, List<CommitCase> all) {
    Optional<String> request = request(landed.change().commit());
    return new Landing(
        request.isPresent() || isByPerson(landed),
        request,
        all.stream()
            .flatMap(commit -> undoes(commit.change().commit().message()).stream())
            .toList());
  }

  private static Optional<String> request(CommitFacts commit) {
    return groups(REQUEST, commit.subject()).stream().findFirst();
  }

  private static List<String> undoes(String message) {
    return groups(REVERT, message);
  }

  private static boolean isByPerson(CommitCase landed) {
    CommitFacts commit = landed.change().commit();
    return (commit.isMerge() && landed.identity() instanceof Identity.Human)
        || !commit.author().email().equals(commit.committer().email())
        || GITLAB.matcher(commit.message()).find()
        || REVIEWS.stream().anyMatch(t -> !Trailers.of(commit.message()).values(t).isEmpty());
  }

  private static List<String> groups(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return found;
  }
}
