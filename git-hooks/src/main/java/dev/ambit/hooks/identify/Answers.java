package dev.ambit.hooks.identify;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.identity.CommitIdentifier;
import dev.ambit.git.CommitLookup;
import dev.ambit.hooks.identify.Answer.Trouble;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers for single commits and ranges, in the order asked. */
final class Answers {

  private static final String SOMEWHERE = "";

  private final CommitLookup commits;
  private final CommitIdentifier identifier;

  Answers(CommitLookup commits, CommitIdentifier identifier) {
    this.commits = commits;
    this.identifier = identifier;
  }

  /** The answer to one line of input. */
  Answer to(String line) {
    try {
      Request request = Request.parse(line);
      return answer(request.commit().hex(), commits.commit(request.commit()), request.branch());
    } catch (IllegalArgumentException e) {
      return Answer.troubled(line, Trouble.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  /** The answers for a range, newest commit first. */
  Stream<Answer> toRange(String range) {
    return commits
        .range(range)
        .map(
            fact ->
                answer(
                    fact.toOptional().map(commit -> commit.id().hex()).orElse(SOMEWHERE),
                    fact,
                    Optional.empty()));
  }

  private Answer answer(String id, Fact<CommitFacts> fact, Optional<String> branch) {
    return fact.fold(
        commit -> Answer.of(id, identifier.identify(commit, branch)),
        reason -> Answer.troubled(id, Trouble.UNREADABLE, reason));
  }
}
