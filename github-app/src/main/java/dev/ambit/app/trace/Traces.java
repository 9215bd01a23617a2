package dev.ambit.app.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Tells what is done as spans of OpenTelemetry. Whatever is done within a piece of work on the same
 * thread is part of it: {@link #here} finds the teller there, so that what asks a forge or runs git
 * needs no hand on it. A trace never begins with what a caller sent: callers cannot write into
 * ours.
 */
public final class Traces implements AutoCloseable {

  /** Nobody is told. */
  public static final Traces NONE = new Traces(OpenTelemetry.noop().getTracer(""), () -> {});

  private static final ContextKey<Traces> TELLER = ContextKey.named("ambit");

  private static final int SERVER_FAULT = 500;

  private final Tracer tracer;
  private final Runnable end;

  private Traces(Tracer tracer, Runnable end) {
    this.tracer = tracer;
    this.end = end;
  }

  /** Tells by this provider, which is closed with it. */
  public static Traces by(SdkTracerProvider provider) {
    return new Traces(provider.get("dev.ambit.app"), provider::close);
  }

  /** Who is told of what is done on this thread now. */
  public static Traces here() {
    Traces found = Context.current().get(TELLER);
    return found == null ? NONE : found;
  }

  /** Says something about the piece of work that is under way on this thread. */
  public static void tell(String key, String value) {
    Span unused = Span.current().setAttribute(key, value);
  }

  /** Names the piece of work that is under way on this thread, once it is known what it is. */
  public static void name(String name) {
    Span unused = Span.current().updateName(name);
  }

  /**
   * Says with which HTTP status the request was answered that is the piece of work on this thread.
   */
  public static void answered(int status) {
    Span span = Span.current();
    Span unused = span.setAttribute("http.response.status_code", status);
    if (status >= SERVER_FAULT) {
      unused = span.setStatus(StatusCode.ERROR);
    }
  }

  /**
   * The piece of work under way on this thread, as a {@code traceparent}; empty if none is told.
   */
  public static Optional<String> parent() {
    return TraceParent.write(Context.current());
  }

  /**
   * Does a piece of work, and tells of it: how long it took, and by what kind of fault it failed. A
   * fault's words stay in the log: a forge's answer, or what somebody pushed, may stand in them.
   */
  @SuppressWarnings("try") // What is closed at the end is not read in between.
  public <T, E extends Exception> T during(Piece piece, Doing<T, E> doing) throws E {
    Span span = begin(piece);
    try (Scope scope = Context.current().with(TELLER, this).with(span).makeCurrent();
        MDC.@Nullable MDCCloseable log = named(span)) {
      return doing.run();
    } catch (Throwable e) {
      Span unused =
          span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** Lines of the log name the trace that they belong to. */
  private static MDC.@Nullable MDCCloseable named(Span span) {
    SpanContext context = span.getSpanContext();
    return context.isValid() ? MDC.putCloseable("trace", context.getTraceId()) : null;
  }

  private Span begin(Piece piece) {
    SpanBuilder builder =
        tracer
            .spanBuilder(piece.name())
            .setSpanKind(piece.kind())
            .setAllAttributes(piece.attributes());
    Optional<Context> cause = piece.cause().map(TraceParent::read);
    return (cause.isPresent() ? builder.setParent(cause.get()) : builder).startSpan();
  }

  /** Sends what was told last, and ends. */
  @Override
  public void close() {
    end.run();
  }
}
