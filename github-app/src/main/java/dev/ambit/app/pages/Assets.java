package dev.ambit.app.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The few files that pages are made with, read once from the app's own jar. Their addresses carry a
 * digest of their content, so that browsers may keep them for good.
 */
public final class Assets {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

  private static final Map<String, Asset> ALL =
      Map.of(
          "ambit.css", read("/dev/ambit/app/assets/ambit.css", "text/css"),
          "ambit.js", read("/dev/ambit/app/assets/ambit.js", "text/javascript"),
          "icon.svg", read("/dev/ambit/app/assets/icon.svg", "image/svg+xml"),
          "htmx.js", read(HTMX, "text/javascript"));

  private Assets() {}

  private static final class Asset {

    private final byte[] content;
    private final String type;
    private final String digest;

    Asset(byte[] content, String type, String digest) {
      this.content = content;
      this.type = type;
      this.digest = digest;
    }
  }

  /** The address of a file. */
  public static String address(String name) {
    Asset asset = ALL.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no such file: " + name);
    }
    return "/assets/" + asset.digest + "/" + name;
  }

  /** Answers for {@code /assets/<digest>/<name>}. */
  public static Handler route() {
    return Assets::answer;
  }

  private static void answer(Context context) {
    Asset asset = ALL.get(context.pathParam("name"));
    if (asset == null || !asset.digest.equals(context.pathParam("digest"))) {
      context.status(404).result("no such file\n");
      return;
    }
    context
        .contentType(asset.type + "; charset=utf-8")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(asset.content);
  }

  private static Asset read(String resource, String type) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the app was built without " + resource);
      }
      byte[] content = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(content, type, HexFormat.of().formatHex(digest, 0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
