package dev.ambit.hooks.receive;

import java.util.List;

/**
 * What a hook says and returns.
 *
 * @param lines what git shows the pusher
 * @param exit 0 lets the push through; 1 refuses it; 3 refuses it because of a fault
 */
public record PushAnswer(List<String> lines, int exit) {

  static final int LET_THROUGH = 0;
  static final int REFUSED = 1;
  static final int FAULT = 3;

  public PushAnswer {
    lines = List.copyOf(lines);
  }
}
