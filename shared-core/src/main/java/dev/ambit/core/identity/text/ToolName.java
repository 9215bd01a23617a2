package dev.ambit.core.identity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which a text names a tool, such as {@code Claude Opus 4.6} or {@code OpenAI Codex},
 * up to the first character that ends a name.
 *
 * @param words the words in lower case
 */
public record ToolName(List<String> words) {

  /** What may follow a tool's name without making it somebody else's: models and kinds of tool. */
  private static final Set<String> MODEL_WORDS =
      Set.of(
          ("agent ai app assistant auto autofix beta bot chat chatgpt claude cli cloud code coder"
                  + " codex composer context copilot deepseek desktop developer exp experimental"
                  + " fable fast flash gemini glm gpt grok haiku high ide instant kimi latest lite"
                  + " llama llm low max medium mini model nano opus pro preview qwen sonnet"
                  + " thinking turbo web workspace")
              .split(" "));

  private static final int LONGEST = 12;

  public ToolName {
    words = List.copyOf(words);
  }

  /** The name that {@code text} starts with; without words if it starts with none. */
  public static ToolName at(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else {
        flush(word, words);
        if (!isJoint(c) || words.size() == LONGEST) {
          break;
        }
      }
    }
    flush(word, words);
    return new ToolName(words);
  }

  /** Whether this is {@code known}, at most with words of a model or kind of tool after it. */
  public boolean isA(ToolName known) {
    int length = known.words.size();
    return words.size() >= length
        && words.subList(0, length).equals(known.words)
        && words.subList(length, words.size()).stream().allMatch(ToolName::isModelWord);
  }

  public boolean isCompound() {
    return words.size() > 1;
  }

  /** Whether a word of it has a digit, as versions of models do. */
  public boolean hasVersion() {
    return words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  /** Whether it names a model at most, and no tool. */
  public boolean isModel() {
    return words.stream().allMatch(ToolName::isModelWord);
  }

  private static boolean isModelWord(String word) {
    return MODEL_WORDS.contains(word) || word.chars().anyMatch(Character::isDigit);
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '_' || c == '.';
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
