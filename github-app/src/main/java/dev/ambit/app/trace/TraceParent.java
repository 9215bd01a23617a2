package dev.ambit.app.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of work named for another thread or node, as the W3C's header {@code traceparent}. */
final class TraceParent {

  private static final String NAME = "traceparent";

  private TraceParent() {}

  /** What is under way in this context; empty if nobody is told of it. */
  static Optional<String> write(Context context) {
    Map<String, String> headers = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(
            context, headers, (into, key, value) -> Objects.requireNonNull(into).put(key, value));
    return Optional.ofNullable(headers.get(NAME));
  }

  /** The context to go on from; a text that is no such header begins a new trace. */
  static Context read(String text) {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), Map.of(NAME, text), new Headers());
  }

  private static final class Headers implements TextMapGetter<Map<String, String>> {

    @Override
    public @Nullable String get(@Nullable Map<String, String> headers, String key) {
      return headers == null ? null : headers.get(key);
    }
  }
}
