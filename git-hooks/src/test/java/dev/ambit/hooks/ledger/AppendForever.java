package dev.ambit.hooks.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** A process that appends until it is killed or refused, and tells of every record it kept. */
final class AppendForever {

  private AppendForever() {}

  public static void main(String[] arguments) {
    LogFixture fixture = LogFixture.at(Path.of(arguments[0]));
    FileLedger<CountingMemory> log = fixture.counting();
    String filler = "x".repeat(Integer.parseInt(arguments[1]));
    try {
      for (int i = 0; ; i++) {
        long sequence = log.append("{\"n\":" + i + ",\"filler\":\"" + filler + "\"}").sequence();
        System.out.println(sequence);
      }
    } catch (IOException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
