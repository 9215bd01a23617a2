package dev.ambit.app.web;

import dev.ambit.app.trace.Piece;
import dev.ambit.app.trace.Traces;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/**
 * Tells of each answer, from its first byte to its last, by the route that gave it. What watches
 * the app and the files of its pages are left out.
 */
public final class TracedAnswers {

  private static final String LEFT_OUT = "/(health|metrics|assets/.*)";

  private TracedAnswers() {}

  /** Has everything told that a server answers. */
  public static void add(JavalinConfig config, Traces traces) {
    config.router.handlerWrapper(TracedAnswers::named);
    config.jetty.modifyServletContextHandler(
        servlets ->
            servlets.addFilter(
                new FilterHolder(new Whole(traces)), "/*", EnumSet.of(DispatcherType.REQUEST)));
  }

  private static Handler named(Endpoint endpoint) {
    return context -> {
      if (endpoint.method.isHttpMethod()) {
        Traces.name(endpoint.method + " " + endpoint.path);
        Traces.tell("http.route", endpoint.path);
      }
      endpoint.handler.handle(context);
    };
  }

  /** A request and its answer. */
  private static final class Whole extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Traces traces;

    Whole(Traces traces) {
      this.traces = traces;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (request.getRequestURI().matches(LEFT_OUT)) {
        chain.doFilter(request, response);
        return;
      }
      try {
        var unused =
            traces.during(
                Piece.answering(request.getMethod()),
                () -> {
                  chain.doFilter(request, response);
                  Traces.answered(response.getStatus());
                  return response;
                });
      } catch (IOException | ServletException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
    }
  }
}
