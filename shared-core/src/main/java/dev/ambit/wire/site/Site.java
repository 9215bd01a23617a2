package dev.ambit.wire.site;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.identity.Registry;
import dev.ambit.wire.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a site's operator says about one guarded repository. Every path is relative to the site
 * file's folder.
 *
 * @param repository the repository
 * @param server the kind of git server
 * @param people the people, with what they may do
 * @param registry everybody by transport credentials
 * @param signers the OpenSSH allowed-signers file
 * @param keyring the file of OpenPGP public keys
 * @param grants where grants are kept
 * @param policy the site's policy
 */
public record Site(
    RepositoryId repository,
    ServerKind server,
    List<SitePerson> people,
    Registry registry,
    Optional<String> signers,
    Optional<String> keyring,
    GrantStores grants,
    PolicyDocument policy) {

  public Site {
    people = List.copyOf(people);
  }

  /** The files beside the site file that it names, other than keys. */
  public List<String> files() {
    return Stream.concat(signers.stream(), keyring.stream()).toList();
  }

  /** The people with this right. */
  public List<SitePerson> whoMay(Right right) {
    return people.stream().filter(person -> person.may().contains(right)).toList();
  }
}
