package dev.ambit.hooks.install;

import dev.ambit.wire.record.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examines an installation: files, settings and stores, and at last a push that must fail. */
final class Doctor {

  private static final String AGAIN = "; run: ambit install";

  private final GuardedRepository repository;
  private final Installation installation;

  Doctor(GuardedRepository repository, Installation installation) {
    this.repository = repository;
    this.installation = installation;
  }

  /** Every symptom. The canary is only sent if what it needs is healthy. */
  List<Symptom> examine(Instant now) throws IOException {
    List<Symptom> symptoms = new ArrayList<>();
    symptoms.add(java());
    symptoms.add(jar());
    for (Installation.Hook hook : installation.hooks()) {
      symptoms.add(hook(hook));
    }
    for (Setting setting : Settings.FIXED) {
      symptoms.add(setting(setting));
    }
    symptoms.add(secret());
    symptoms.addAll(new ServerKeyChecks(repository.folder()).examine());
    symptoms.addAll(new PaceChecks(repository.folder(), Path.of(installation.java())).examine());
    symptoms.addAll(new StoreChecks(repository.folder()).examine(now));
    symptoms.add(Canary.send(repository));
    return List.copyOf(symptoms);
  }

  private Symptom java() {
    Path java = Path.of(installation.java());
    return Files.isExecutable(java)
        ? Symptom.well("java", java.toString())
        : Symptom.trouble("java", "there is none at " + java + AGAIN);
  }

  private Symptom jar() throws IOException {
    Path jar = repository.folder().jar();
    if (!Files.isReadable(jar)) {
      return Symptom.trouble("jar", jar + " is missing" + AGAIN);
    }
    return Digests.of(jar).equals(installation.jarDigest())
        ? Symptom.well("jar", "as installed")
        : Symptom.trouble("jar", jar + " is not the jar that was installed" + AGAIN);
  }

  private Symptom hook(Installation.Hook hook) throws IOException {
    String check = "hook " + hook.file();
    Path file = repository.path().resolve(hook.file());
    if (!Files.isRegularFile(file)) {
      return Symptom.trouble(check, "is missing" + AGAIN);
    }
    if (!Files.isExecutable(file)) {
      return Symptom.trouble(check, "is not executable, so git skips it; chmod +x " + file);
    }
    return Digests.of(file).equals(hook.digest())
        ? Symptom.well(check, hook.chained() ? "then the hook that was there before" : "alone")
        : Symptom.trouble(check, "was changed after the installation" + AGAIN);
  }

  private Symptom setting(Setting wanted) throws IOException {
    Optional<String> value = repository.git().effective(wanted.key());
    boolean good =
        wanted.keepsOther() ? value.isPresent() : value.filter(wanted.value()::equals).isPresent();
    return good
        ? Symptom.well(wanted.key(), value.orElse(""))
        : Symptom.trouble(
            wanted.key(), "is " + value.orElse("not set") + ", not " + wanted.value() + AGAIN);
  }

  private Symptom secret() throws IOException {
    return repository.git().effective(Settings.NONCE_SEED).isPresent()
        ? Symptom.well(Settings.NONCE_SEED, "set")
        : Symptom.trouble(Settings.NONCE_SEED, "is not set, so no push can be signed" + AGAIN);
  }
}
