package dev.ambit.jenkins.packaged;

import dev.ambit.jenkins.scope.AmbitConfiguration;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import java.net.URL;
import java.nio.file.Path;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Ways past the plugin on a Jenkins within the test, by Jenkins' own test harness. */
@WithJenkins
class HarnessBypassTest extends BypassStories {

  private static final Logger AMBIT = Logger.getLogger("dev.ambit");

  private final Log log = new Log();
  private JenkinsAtHand within;

  @BeforeEach
  void setUp(JenkinsRule rule) throws Exception {
    within = prepared(site -> started(rule, site));
  }

  @Override
  JenkinsAtHand jenkins() {
    return within;
  }

  private JenkinsAtHand started(JenkinsRule rule, Path site) throws Exception {
    rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
    rule.jenkins.setAuthorizationStrategy(new FullControlOnceLoggedInAuthorizationStrategy());
    rule.jenkins.setCrumbIssuer(null);
    AmbitConfiguration.get().setSiteFile(site.toString());
    AMBIT.addHandler(log);
    return new Within(rule.getURL(), log);
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
