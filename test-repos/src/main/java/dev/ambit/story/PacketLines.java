package dev.ambit.story;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Git's packet lines: each with its length before it in four hexadecimal digits. */
final class PacketLines {

  private static final int HEAD = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Adds a line, exactly these bytes. */
  PacketLines line(byte[] content) {
    out.writeBytes("%04x".formatted(content.length + HEAD).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    return this;
  }

  /** Adds a line of text. */
  PacketLines line(String text) {
    return line(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the mark that ends a list. */
  PacketLines flush() {
    return raw("0000".getBytes(StandardCharsets.US_ASCII));
  }

  /** Adds bytes that are no lines. */
  PacketLines raw(byte[] content) {
    out.writeBytes(content);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Reads lines up to the mark that ends the list, or to the end. */
  static List<byte[]> read(InputStream in) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    DataInputStream data = new DataInputStream(in);
    try {
      for (int size = size(data); size > 0; size = size(data)) {
        lines.add(data.readNBytes(size - HEAD));
      }
    } catch (EOFException e) {
      return lines;
    }
    return lines;
  }

  private static int size(DataInputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    in.readFully(head);
    return HexFormat.fromHexDigits(new String(head, StandardCharsets.US_ASCII));
  }
}
