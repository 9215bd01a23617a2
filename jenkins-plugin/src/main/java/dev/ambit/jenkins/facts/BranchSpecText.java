package dev.ambit.jenkins.facts;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a job names the branch it builds. Pure. */
public final class BranchSpecText {

  private static final Pattern INPUT = Pattern.compile("\\$\\{([^{}]+)}|\\$(\\w+)");
  private static final Pattern ONE = Pattern.compile("[^*?:~^\\[\\]\\\\\\s$]+");
  private static final String HEADS = "refs/heads/";
  private static final String REMOTES = "refs/remotes/";

  private BranchSpecText() {}

  /**
   * The one branch that a specification names; empty if it may stand for several, or for something
   * that only the checkout can tell.
   *
   * @param spec as written, such as <code>&#42;/main</code>
   * @param inputs the run's parameters
   * @param remote the name of the repository it is in
   */
  public static Optional<String> branch(String spec, Map<String, String> inputs, String remote) {
    String text = within(spec, inputs).strip();
    String name = text.startsWith("*/") ? text.substring(2) : of(text, remote);
    return ONE.matcher(name).matches() && !name.startsWith("refs/")
        ? Optional.of(name)
        : Optional.empty();
  }

  /** The branch without what stands before it: {@code origin/main} is main. */
  public static String of(String name, String remote) {
    if (name.startsWith(HEADS)) {
      return name.substring(HEADS.length());
    }
    String rest = name.startsWith(REMOTES) ? name.substring(REMOTES.length()) : name;
    return rest.startsWith(remote + "/") ? rest.substring(remote.length() + 1) : rest;
  }

  /** A text with the parameters that it names put in. */
  static String within(String text, Map<String, String> inputs) {
    return INPUT
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(inputs.getOrDefault(name, found.group()));
            });
  }
}
