package dev.ambit.hooks.resident;

import dev.ambit.hooks.receive.PushAnswer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One hook's question and its answer. Anything amiss ends it without an answer. */
final class Exchange implements Runnable {

  private static final int BUFFER = 1 << 16;

  private final SocketChannel connection;
  private final ResidentGate gate;
  private final ScheduledExecutorService timer;
  private final long accepted;

  Exchange(
      SocketChannel connection,
      ResidentGate gate,
      ScheduledExecutorService timer,
      long acceptedNanos) {
    this.connection = connection;
    this.gate = gate;
    this.timer = timer;
    this.accepted = acceptedNanos;
  }

  @Override
  public void run() {
    try (connection) {
      boolean late = ResidentGate.since(accepted).compareTo(gate.limits().patience()) > 0;
      if (!late && Peer.is(gate.account(), connection)) {
        serve();
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("ambit gate: a hook got no answer: " + e);
    }
  }

  private void serve() throws IOException {
    BufferedInputStream in = new BufferedInputStream(Channels.newInputStream(connection), BUFFER);
    Future<?> deadline =
        timer.schedule(this::hangUp, gate.limits().request().toMillis(), TimeUnit.MILLISECONDS);
    boolean http = HttpHead.skip(in);
    Request request = RequestReader.read(in);
    deadline.cancel(false);
    if (!request.jar().equals(gate.jar())) {
      gate.close();
      return;
    }
    OutputStream out = Channels.newOutputStream(connection);
    if (http) {
      out.write(HttpHead.ANSWER);
    }
    answer(request, new Working(out));
  }

  private void answer(Request request, Working working) throws IOException {
    Future<?> dots = timer.scheduleAtFixedRate(working::dot, 1, 1, TimeUnit.SECONDS);
    try {
      long start = System.nanoTime();
      PushAnswer answer = gate.run().answer(request.hook(), request.call());
      working.finish(AnswerText.of(answer));
      if (ResidentGate.since(start).toSeconds() >= gate.limits().budget()) {
        gate.close();
      }
    } finally {
      dots.cancel(false);
    }
  }

  private void hangUp() {
    try {
      connection.close();
    } catch (IOException e) {
      System.err.println("ambit gate: a slow hook could not be hung up on: " + e.getMessage());
    }
  }
}
