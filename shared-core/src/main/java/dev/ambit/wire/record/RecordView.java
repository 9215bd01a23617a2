package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.scope.ChainId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What people ask of a log's entries, whatever their type. A field that an entry's type has not is
 * empty.
 *
 * @param sequence the entry's place in its log
 * @param type its type, such as {@code decision}
 * @param at when
 * @param id the decision it tells of
 * @param word what was decided
 * @param mode whether a decision was enforced or only reported
 * @param who who did it: an agent, a person, or the principals of somebody unknown
 * @param repository where, as {@code host/path}
 * @param grants the grants it tells of
 * @param chains the chains it belongs to
 * @param refs what was asked or what moved
 * @param rules the rules that complained
 * @param note more for people
 */
public record RecordView(
    long sequence,
    String type,
    Optional<Instant> at,
    Optional<String> id,
    Optional<String> word,
    Optional<String> mode,
    String who,
    String repository,
    Set<String> grants,
    List<String> chains,
    List<Ref> refs,
    List<String> rules,
    String note) {

  /** A ref that moved or should: its ids in hexadecimal. */
  public record Ref(String name, String before, String after) {}

  public RecordView {
    grants = Set.copyOf(grants);
    chains = List.copyOf(chains);
    refs = List.copyOf(refs);
    rules = List.copyOf(rules);
  }

  /**
   * Reads an entry's record.
   *
   * @throws IllegalArgumentException if it is no record of Ambit's
   */
  public static RecordView of(Entry entry) {
    ObjectNode node = JsonLine.read(entry.body());
    return new RecordView(
        entry.sequence(),
        JsonLine.text(node, "type"),
        text(node, "at").map(RecordView::time),
        text(node, "id").or(() -> text(node, "of")),
        text(node, "decision"),
        text(node, "mode"),
        who(node),
        text(node, "repository").orElse(""),
        grants(node),
        chains(node).map(ChainId::toString).toList(),
        refs(node),
        texts(node.path("findings"), "rule"),
        text(node, "note").orElse(""));
  }

  /** Whether it tells of something that was stopped: held or denied, and not only reported. */
  public boolean isStopped() {
    return isComplaint() && !mode.filter("report"::equals).isPresent();
  }

  /** Whether it tells of something that is held or denied, if only on paper. */
  public boolean isComplaint() {
    return word.filter(what -> what.equals("hold") || what.equals("deny")).isPresent();
  }

  /** Everything on one line, for people; not yet escaped. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(at.map(Instant::toString).orElse("-"));
    parts.add(word.map(w -> type + " " + w).orElse(type));
    id.ifPresent(parts::add);
    parts.add(who.isEmpty() ? "-" : who);
    grants.stream().sorted().map(grant -> "grant " + grant).forEach(parts::add);
    refs.stream().map(RecordView::move).forEach(parts::add);
    rules.stream().distinct().map(rule -> "[" + rule + "]").forEach(parts::add);
    if (!note.isEmpty()) {
      parts.add(note);
    }
    return String.join("  ", parts);
  }

  private static String move(Ref ref) {
    return ref.name() + " " + brief(ref.before()) + ".." + brief(ref.after());
  }

  private static String brief(String hex) {
    return hex.substring(0, Math.min(7, hex.length()));
  }

  private static String who(JsonNode node) {
    return text(node.path("actor"), "id")
        .or(() -> text(node, "by"))
        .orElseGet(
            () -> {
              JsonNode principals =
                  node.has("principals")
                      ? node.path("principals")
                      : node.path("actor").path("principals");
              List<String> names = new ArrayList<>();
              principals.forEach(principal -> names.add(principal.asText()));
              return String.join(",", names);
            });
  }

  private static Set<String> grants(JsonNode node) {
    Set<String> grants = new TreeSet<>(texts(node.path("grants"), "id"));
    text(node, "grant").ifPresent(grants::add);
    chains(node).map(chain -> chain.grant().value()).forEach(grants::add);
    return grants;
  }

  private static Stream<ChainId> chains(JsonNode node) {
    return Stream.concat(
        DecisionReader.chains(node).stream(), text(node, "chain").map(ChainId::parse).stream());
  }

  private static List<Ref> refs(JsonNode node) {
    List<Ref> refs = new ArrayList<>();
    node.path("refs")
        .forEach(
            ref ->
                refs.add(
                    new Ref(
                        JsonLine.text(ref, "ref"),
                        JsonLine.text(ref, "old"),
                        JsonLine.text(ref, "new"))));
    return refs;
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> text(each, field).ifPresent(texts::add));
    return texts;
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a record with a time that is none", e);
    }
  }
}
