package dev.ambit.core.scope;

import java.util.List;
import java.util.function.Consumer;

/**
 * The parts that only say how a name ends, such as {@code *.java}. Names are read from their end,
 * so that most are told apart by a character or two. Grows while a {@link GlobSet} is built, then
 * stays.
 */
final class GlobEndings {

  private final GlobPartNode end = new GlobPartNode();

  /** Where one is after a name with this ending, which is made if it is new. */
  GlobPathNode after(String ending) {
    String backwards = new StringBuilder(ending).reverse().toString();
    return end.after(List.of(new GlobToken.Text(backwards)));
  }

  /** Tells every place in the path to which this name leads. */
  void over(String name, Consumer<GlobPathNode> found) {
    GlobPartNode node = end;
    node.end().ifPresent(found);
    for (int at = name.length(); at > 0; ) {
      int point = name.codePointBefore(at);
      node = node.on(point);
      if (node == null) {
        return;
      }
      node.end().ifPresent(found);
      at -= Character.charCount(point);
    }
  }
}
