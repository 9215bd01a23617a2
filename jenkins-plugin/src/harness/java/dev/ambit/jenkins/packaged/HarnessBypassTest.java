package dev.ambit.jenkins.packaged;

import dev.ambit.jenkins.scope.AmbitConfiguration;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Ways past the plugin on a Jenkins within the test, by Jenkins' own test harness. */
@WithJenkins
class HarnessBypassTest extends BypassStories {

  private static final Logger AMBIT = Logger.getLogger("dev.ambit");

  private final Log log = new Log();
  private @Nullable JenkinsRule rule;

  @BeforeEach
  void setUp(JenkinsRule given) throws Exception {
    rule = given;
    prepare();
  }

  @Override
  JenkinsAtHand started(Path siteFile) throws Exception {
    JenkinsRule within = Objects.requireNonNull(rule);
    Jenkins running = within.jenkins;
    running.setSecurityRealm(within.createDummySecurityRealm());
    running.setAuthorizationStrategy(new FullControlOnceLoggedInAuthorizationStrategy());
    running.setCrumbIssuer(null);
    AmbitConfiguration.get().setSiteFile(siteFile.toString());
    AMBIT.addHandler(log);
    return new Within(within.getURL(), log);
  }

  @AfterEach
  void stopListening() {
    AMBIT.removeHandler(log);
  }

  /** That Jenkins over HTTP, like any other. */
  private static final class Within extends JenkinsAtHand {

    private final String url;
    private final Log log;

    Within(URL url, Log log) {
      this.url = url.toString().replaceFirst("/$", "");
      this.log = log;
    }

    @Override
    String url() {
      return url;
    }

    @Override
    String ownLog() {
      return log.text();
    }
  }

  /** What Ambit logs. */
  private static final class Log extends Handler {

    private final Formatter formatter = new SimpleFormatter();
    private final StringBuffer text = new StringBuffer();

    String text() {
      return text.toString();
    }

    @Override
    public void publish(LogRecord record) {
      text.append(formatter.formatMessage(record)).append('\n');
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
