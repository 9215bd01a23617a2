package dev.ambit.wire.rules;

import dev.ambit.core.decision.RuleText;
import dev.ambit.core.decision.RuleTexts;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import dev.ambit.wire.yaml.ShippedDocuments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code policies/rules/*.yaml}. */
public final class RuleTextReader {

  /** The names that rules fill in; any other in braces is a mistake. */
  static final Set<String> PLACEHOLDERS =
      Set.of(
          "agent",
          "path",
          "pipeline",
          "commit",
          "ref",
          "grant",
          "owner",
          "allowed",
          "class",
          "detail",
          "principal",
          "limit",
          "used",
          "now",
          "expires",
          "decision",
          "operation");

  private static final String FOLDER = "rules";
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

  private RuleTextReader() {}

  /** Read once: they never change within a build. */
  private static final class Shipped {
    static final RuleTexts TEXTS = readAll();
  }

  /** The words of every built-in rule, as they ship with this build. */
  public static RuleTexts shipped() {
    return Shipped.TEXTS;
  }

  private static RuleTexts readAll() {
    Map<String, RuleText> byId = new LinkedHashMap<>();
    ShippedDocuments.in(FOLDER).values().forEach(document -> addAll(byId, document));
    return new RuleTexts(byId);
  }

  /** The words in one file, in its order. */
  static List<RuleText> read(String file, byte[] content) throws InvalidDocument {
    return Documents.read(file, content, RuleTextReader::file);
  }

  private static void addAll(Map<String, RuleText> byId, Node document) {
    try {
      for (RuleText text : Documents.decode(document, RuleTextReader::file)) {
        if (byId.put(text.id(), text) != null) {
          throw new IllegalStateException("two texts for rule " + text.id());
        }
      }
    } catch (InvalidDocument e) {
      throw new IllegalStateException("this build ships broken words", e);
    }
  }

  private static List<RuleText> file(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    List<RuleText> texts = fields.list("rules", rule -> text(rule, faults));
    return fields.build(() -> texts);
  }

  private static RuleText text(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<String> id = fields.required("id", Decoders.TEXT);
    Optional<String> means = fields.required("means", Decoders.TEXT);
    Optional<String> tell = fields.required("tell", Decoders.TEXT.then(RuleTextReader::template));
    Optional<String> next = fields.required("next", Decoders.TEXT.then(RuleTextReader::template));
    Optional<Boolean> retry = fields.required("retry", Decoders.FLAG);
    return fields.build(
        () ->
            new RuleText(
                id.orElseThrow(),
                means.orElseThrow(),
                tell.orElseThrow(),
                next.orElseThrow(),
                retry.orElseThrow()));
  }

  private static String template(String text) {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      if (!PLACEHOLDERS.contains(braces.group(1))) {
        throw new IllegalArgumentException("no rule fills in {" + braces.group(1) + "}");
      }
    }
    return text;
  }
}
