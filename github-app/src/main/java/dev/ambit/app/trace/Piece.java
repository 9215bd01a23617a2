package dev.ambit.app.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Optional;

/**
 * A piece of work as a trace tells it: a span.
 *
 * @param name what is done, such as {@code judge}; one of few, never a number or a path
 * @param kind whether somebody asked for it, or somebody else is asked
 * @param cause the span that led to it on another thread or node, as a {@code traceparent}
 * @param attributes what it is about; never a secret
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">traceparent</a>
 */
public record Piece(String name, SpanKind kind, Optional<String> cause, Attributes attributes) {

  /** Something that another system is asked for. */
  public static Piece asking(String name) {
    return new Piece(name, SpanKind.CLIENT, Optional.empty(), Attributes.empty());
  }

  /** The answer to somebody's request by HTTP. */
  public static Piece answering(String method) {
    return new Piece(method, SpanKind.SERVER, Optional.empty(), Attributes.empty())
        .with("http.request.method", method);
  }

  /** A job, led to by something that may have been done elsewhere. */
  public static Piece job(String name, Optional<String> cause) {
    return new Piece(name, SpanKind.CONSUMER, cause, Attributes.empty());
  }

  /** The same, with one more thing told about it. */
  public Piece with(String key, String value) {
    AttributesBuilder more = attributes.toBuilder().put(key, value);
    return new Piece(name, kind, cause, more.build());
  }
}
