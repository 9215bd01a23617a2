package dev.ambit.wire.server;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.record.JsonLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Speaks with the forge app about one repository. Never waits long: a push waits with it.
 *
 * @param address where the app is
 * @param token the secret by which it knows this enforcement point
 * @param repository the repository
 */
public record RecordServer(URI address, String token, RepositoryId repository) {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final int LARGEST = 64 << 20;

  /** Its records now. */
  public ServedRecords records() throws IOException {
    HttpURLConnection connection = open("records");
    String answer = answer(connection);
    if (connection.getResponseCode() != 200) {
      throw refused(connection, answer);
    }
    try {
      return ServedRecords.read(answer);
    } catch (IllegalArgumentException e) {
      throw new IOException(address + " does not speak as the app does: " + e.getMessage(), e);
    }
  }

  /**
   * Tells entries of the ledger of decisions, in order.
   *
   * @return from which entry on it wants to be told next; more than was told if it knew them
   */
  public long tell(List<Entry> entries) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      lines.writeBytes(EntryJson.write(entry));
    }
    HttpURLConnection connection = open("entries");
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-ndjson");
    connection.setFixedLengthStreamingMode(lines.size());
    try (OutputStream body = connection.getOutputStream()) {
      lines.writeTo(body);
    }
    String answer = answer(connection);
    int status = connection.getResponseCode();
    if (status != 200 && status != 409) {
      throw refused(connection, answer);
    }
    return next(answer).orElseThrow(() -> new IOException(address + " does not say what is next"));
  }

  private static Optional<Long> next(String answer) {
    try {
      return Optional.of(JsonLine.read(answer).path("next"))
          .filter(node -> node.isIntegralNumber() && node.asLong() >= 0)
          .map(node -> node.asLong());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private HttpURLConnection open(String what) throws IOException {
    String query = URLEncoder.encode(repository.toString(), StandardCharsets.UTF_8);
    String root = address.toString().replaceFirst("/+$", "");
    URI uri = URI.create(root + "/api/v1/" + what + "?repository=" + query);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Authorization", "Bearer " + token);
    return connection;
  }

  private static String answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (stream == null) {
      return "";
    }
    try (stream) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("the answer is larger than 64 MiB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private IOException refused(HttpURLConnection connection, String answer) throws IOException {
    String words = answer.strip();
    return new IOException(
        address
            + " answered "
            + connection.getResponseCode()
            + (words.isEmpty() ? "" : ": " + words.substring(0, Math.min(200, words.length()))));
  }

  /** Without the token, which must reach no log. */
  @Override
  public String toString() {
    return repository + " at " + address;
  }
}
