package dev.ambit.hooks.resident;

import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.receive.HookProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a request: protocol, jar, hook, working folder, number of arguments, arguments,
 * environment, an empty field, the ref updates, and a field that marks the end. {@code hook.sh}
 * writes it.
 */
final class RequestReader {

  /** The protocol's name and version. */
  static final String PROTOCOL = "ambit-gate 1";

  static final String END = "ambit-gate end";

  private static final int MOST_ARGUMENTS = 1000;

  private RequestReader() {}

  /**
   * Reads a whole request.
   *
   * @throws IOException if there is none
   */
  static Request read(InputStream in) throws IOException {
    RequestFields fields = new RequestFields(in);
    fields.expect(PROTOCOL);
    String jar = fields.text();
    String hook = fields.text();
    Path folder = folder(fields.text());
    List<String> arguments = arguments(fields);
    Environment environment = new Environment(variables(fields));
    byte[] updates = fields.next();
    fields.expect(END);
    HookCall call = new HookCall(environment, updates, arguments, HookProcess.host(folder));
    return new Request(jar, hook, call);
  }

  private static Path folder(String text) throws InvalidRequest {
    Path folder = Path.of(text);
    if (!folder.isAbsolute()) {
      throw new InvalidRequest("the working folder is not absolute");
    }
    return folder;
  }

  private static List<String> arguments(RequestFields fields) throws IOException {
    String count = fields.text();
    if (!count.matches("[0-9]{1,4}") || Integer.parseInt(count) > MOST_ARGUMENTS) {
      throw new InvalidRequest("a number of arguments up to " + MOST_ARGUMENTS + " is expected");
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(count); i++) {
      arguments.add(fields.text());
    }
    return arguments;
  }

  /** As {@code System.getenv()} has it: of a name that stands twice, the first. */
  private static Map<String, String> variables(RequestFields fields) throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String text = fields.text(); !text.isEmpty(); text = fields.text()) {
      int equals = text.indexOf('=', 1);
      if (equals > 0) {
        variables.putIfAbsent(text.substring(0, equals), text.substring(equals + 1));
      }
    }
    return variables;
  }
}
