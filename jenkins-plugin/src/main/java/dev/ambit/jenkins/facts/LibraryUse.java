package dev.ambit.jenkins.facts;

import dev.ambit.core.event.BuildUse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a step {@code library} loads. What stands word for word in the pipeline's text was judged
 * with the text; a revision that the run puts together itself was not. Pure.
 */
public final class LibraryUse {

  private LibraryUse() {}

  /**
   * The library, if it was not judged with the script and is not the one that Jenkins is set to.
   */
  public static Optional<BuildUse> of(Map<String, ?> arguments, String script) {
    String name = StepUses.text(arguments.get("identifier")).stream().findFirst().orElse("");
    boolean isUsual = !name.contains("@") && texts(arguments.get("retriever")).isEmpty();
    return isUsual || isJudged(name, arguments, script) ? Optional.empty() : Optional.of(of(name));
  }

  /** A library at a revision, as administrators open it to agents' runs. */
  public static BuildUse of(String name) {
    return new BuildUse(BuildUse.Kind.DEPLOYMENT, "library " + name);
  }

  private static boolean isJudged(String name, Map<String, ?> arguments, String script) {
    return LibraryCalls.in(script).contains(name)
        && texts(arguments.get("retriever")).stream().allMatch(script::contains);
  }

  private static List<String> texts(@Nullable Object value) {
    return each(value).toList();
  }

  private static Stream<String> each(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(LibraryUse::each);
    }
    return value instanceof Collection<?> list
        ? list.stream().flatMap(LibraryUse::each)
        : StepUses.text(value).stream();
  }
}
