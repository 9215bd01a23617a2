package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a pattern, part by part. A {@code **} is a part of its own; a part without pieces
 * stands for an empty name. What folds to a slash parts as a written slash does.
 */
final class GlobParts {

  private final List<List<GlobToken>> parts = new ArrayList<>();
  private List<GlobToken> part = new ArrayList<>();
  private String text = "";

  private GlobParts() {}

  /** The parts that {@code tokens} make. */
  static List<List<GlobToken>> of(List<GlobToken> tokens) {
    GlobParts parts = new GlobParts();
    tokens.forEach(parts::add);
    if (!(tokens.get(tokens.size() - 1) instanceof GlobToken.Below)) {
      parts.endPart();
    }
    return parts.parts;
  }

  private void add(GlobToken token) {
    if (token instanceof GlobToken.Text plain) {
      addText(plain.text().split("/", -1));
    } else if (token instanceof GlobToken.Parts || token instanceof GlobToken.Below) {
      parts.add(List.of(token));
    } else {
      endText();
      part.add(token);
    }
  }

  private void addText(String[] texts) {
    text += texts[0];
    for (int i = 1; i < texts.length; i++) {
      endPart();
      text = texts[i];
    }
  }

  private void endPart() {
    endText();
    parts.add(part);
    part = new ArrayList<>();
  }

  private void endText() {
    if (!text.isEmpty()) {
      part.add(new GlobToken.Text(text));
      text = "";
    }
  }
}
