package dev.ambit.app.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment variables, with every mistake in them kept. */
final class Variables {

  private final Map<String, String> values;
  private final List<String> faults = new ArrayList<>();

  Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** A variable that must be set; the empty text, and a fault, if it is not. */
  String required(String name, String meaning) {
    return text(name)
        .orElseGet(
            () -> {
              faults.add(name + " is not set: " + meaning);
              return "";
            });
  }

  int number(String name, int otherwise, int least, int most) {
    Optional<String> value = text(name);
    try {
      int number = value.map(Integer::parseInt).orElse(otherwise);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      faults.add(name + " is no number: " + value.orElse(""));
      return otherwise;
    }
    faults.add(name + " is a number from " + least + " to " + most);
    return otherwise;
  }

  /** An {@code http} or {@code https} address without a slash at its end. */
  URI address(String name, String otherwise) {
    String value = text(name).orElse(otherwise).replaceFirst("/+$", "");
    Optional<URI> uri = uri(value);
    if (uri.isEmpty()) {
      faults.add(name + " is an address such as https://forge.example.com, without credentials");
    }
    return uri.orElseGet(() -> URI.create("https://invalid.invalid"));
  }

  private static Optional<URI> uri(String value) {
    try {
      URI uri = URI.create(value);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The content of the file that a variable names: how secrets are handed over. */
  String secretFile(String name, String meaning) {
    String file = required(name, "the file with " + meaning);
    try {
      String content = file.isEmpty() ? "" : Files.readString(Path.of(file)).strip();
      if (!file.isEmpty() && content.isEmpty()) {
        faults.add(name + " names an empty file: " + file);
      }
      return content;
    } catch (IOException | IllegalArgumentException e) {
      faults.add(name + " names a file that cannot be read: " + file);
      return "";
    }
  }

  void fault(String message) {
    faults.add(message);
  }
}
