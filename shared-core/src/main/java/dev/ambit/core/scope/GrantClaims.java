package dev.ambit.core.scope;

import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.facts.Trailers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which grant a push says it uses: push option {@code grant=ID}, else the branch {@code
 * agent/ID/...}, else a trailer {@code Agent-Grant: ID}. A claim, no more.
 *
 * @param texts the distinct ids claimed, as written, from the first source that claims any
 */
public record GrantClaims(List<String> texts) {

  private static final String OPTION = "grant=";
  private static final String BRANCHES = "refs/heads/agent/";
  private static final String TRAILER = "Agent-Grant";

  public GrantClaims {
    texts = List.copyOf(texts);
  }

  /** What is claimed for one ref of a push. */
  public static GrantClaims of(Push push, RefFacts ref) {
    List<String> byOption = byOption(push);
    if (!byOption.isEmpty()) {
      return new GrantClaims(byOption);
    }
    List<String> byBranch = byBranch(ref.update().ref());
    return byBranch.isEmpty()
        ? new GrantClaims(byTrailer(commits(ref)))
        : new GrantClaims(byBranch);
  }

  /** What is claimed for a build: by name, else by its branch, else by a trailer of its commits. */
  public static GrantClaims of(BuildFacts build) {
    List<String> byName = build.start().claims().stream().distinct().toList();
    if (!byName.isEmpty()) {
      return new GrantClaims(byName);
    }
    List<String> byBranch = build.start().ref().map(GrantClaims::byBranch).orElseGet(List::of);
    return byBranch.isEmpty()
        ? new GrantClaims(byTrailer(build.commits().toOptional().orElse(List.of()).stream()))
        : new GrantClaims(byBranch);
  }

  /** Every well-formed id that any ref of the event claims: what a store must be asked for. */
  public static Set<GrantId> in(Facts facts) {
    Set<GrantId> ids = new TreeSet<>();
    for (RefFacts ref : facts.refs()) {
      of(facts.push(), ref).ids().forEach(ids::add);
    }
    return ids;
  }

  /** The well-formed ids among the claims. */
  public List<GrantId> ids() {
    return texts.stream().filter(GrantId::isWellFormed).map(GrantId::new).toList();
  }

  private static List<String> byOption(Push push) {
    return push.options().stream()
        .filter(option -> option.startsWith(OPTION))
        .map(option -> option.substring(OPTION.length()))
        .distinct()
        .toList();
  }

  private static List<String> byBranch(RefName ref) {
    String name = ref.value();
    if (!name.startsWith(BRANCHES)) {
      return List.of();
    }
    String rest = name.substring(BRANCHES.length());
    int slash = rest.indexOf('/');
    return slash < 1 ? List.of() : List.of(rest.substring(0, slash));
  }

  private static Stream<CommitFacts> commits(RefFacts ref) {
    return ref.change().toOptional().map(RefChange::commits).orElse(List.of()).stream()
        .map(CommitChange::commit);
  }

  private static List<String> byTrailer(Stream<CommitFacts> commits) {
    return commits
        .flatMap(commit -> Trailers.of(commit.message()).values(TRAILER).stream())
        .distinct()
        .toList();
  }
}
