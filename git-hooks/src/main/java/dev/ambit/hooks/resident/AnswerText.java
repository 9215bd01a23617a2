package dev.ambit.hooks.resident;

import dev.ambit.hooks.receive.PushAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a hook is answered: a line of dots, one for each second of work; then {@code answer EXIT
 * BYTES}; then that many bytes to tell. Cut short anywhere, it is no answer.
 */
final class AnswerText {

  /** Says that the gate is still at work. */
  static final byte[] WORKING = {'.'};

  private AnswerText() {}

  /** What follows the dots. */
  static byte[] of(PushAnswer answer) {
    StringBuilder body = new StringBuilder();
    answer.lines().forEach(line -> body.append(line).append('\n'));
    byte[] told = body.toString().getBytes(StandardCharsets.UTF_8);
    String head = "\nanswer " + answer.exit() + " " + told.length + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(told);
    return bytes.toByteArray();
  }
}
