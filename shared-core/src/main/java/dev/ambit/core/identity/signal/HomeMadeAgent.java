package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.Address;
import dev.ambit.core.identity.text.Credit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An identity on nobody's list whose name and whose mailbox both call it an agent, such as {@code
 * AI Agent <ai-agent@localhost>}.
 */
final class HomeMadeAgent implements Signal {

  /** Agents of another kind: those that run builds. */
  private static final List<String> BUILD_WORDS = List.of("build", "ci", "jenkins", "release");

  private static final List<String> NOUNS = List.of("agent", "assistant");
  private static final List<String> MAILBOXES = List.of("agent", "ai", "assistant", "ai-agent");

  @Override
  public String id() {
    return "home-made";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    Person author = commit.facts().author();
    Person committer = commit.facts().committer();
    Stream<String> people =
        Stream.of(author, committer)
            .filter(person -> isAgent(person.name(), Address.of(person.email())))
            .map(Found::line);
    Stream<String> credited =
        commit
            .ownLines()
            .flatMap(line -> Credit.of(line.text()).stream())
            .filter(HomeMadeAgent::isAgent)
            .map(Credit::value);
    return Stream.concat(people, credited).map(text -> Found.other(this, Party.AGENT, text));
  }

  private static boolean isAgent(Credit credit) {
    return Address.in(credit.value()).stream().anyMatch(at -> isAgent(credit.name(), at));
  }

  private static boolean isAgent(String name, Address address) {
    List<String> words =
        Arrays.asList(name.toLowerCase(Locale.ROOT).strip().split("[^a-z0-9]+", -1));
    String last = words.get(words.size() - 1);
    boolean named = NOUNS.contains(last) || (words.contains("agent") && last.equals("bot"));
    boolean builds = words.stream().anyMatch(BUILD_WORDS::contains);
    return named && !builds && isAgentMailbox(address.local());
  }

  private static boolean isAgentMailbox(String local) {
    return MAILBOXES.contains(local) || local.endsWith("-agent");
  }
}
