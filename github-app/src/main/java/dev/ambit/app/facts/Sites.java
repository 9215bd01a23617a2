package dev.ambit.app.facts;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The site files: each in a folder of its own under one root, with its keys and grants beside it.
 *
 * @param root the folder of folders
 */
public record Sites(Path root) {

  /**
   * A site and where it lies.
   *
   * @param folder the folder of the site file
   * @param site what it says
   */
  public record Placed(Path folder, Site site) {}

  /**
   * Every site file as it can be read now.
   *
   * @param sites those that can
   * @param faults what is wrong with the others
   */
  public record Reading(List<Placed> sites, List<String> faults) {
    public Reading {
      sites = List.copyOf(sites);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads all of them.
   *
   * @throws IOException if the folder cannot be read
   */
  public Reading reading() throws IOException {
    List<Placed> sites = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Path folder : folders()) {
      try {
        sites.add(new Placed(folder, SiteFile.read(folder.resolve("site.yaml"))));
      } catch (InvalidDocument e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    return new Reading(sites, faults);
  }

  /**
   * The site of a repository, read now.
   *
   * @throws SiteFault if there is none, several, or it has mistakes: for the operator to mend
   * @throws IOException if the folder cannot be read
   */
  public Placed of(RepositoryId repository) throws IOException, SiteFault {
    Reading reading = reading();
    List<Placed> found =
        reading.sites().stream()
            .filter(each -> each.site().repository().equals(repository))
            .toList();
    return theOne(repository, found, reading.faults());
  }

  private Placed theOne(RepositoryId repository, List<Placed> found, List<String> faults)
      throws SiteFault {
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.size() > 1) {
      throw new SiteFault(
          "several site files are for "
              + repository
              + ": "
              + found.stream().map(each -> each.folder().getFileName().toString()).toList());
    }
    throw new SiteFault(
        faults.isEmpty()
            ? "no site file is for " + repository + ": add a folder with site.yaml to " + root
            : "no site file is for "
                + repository
                + ", and these have mistakes:\n"
                + String.join("\n", faults));
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(each -> Files.exists(each.resolve("site.yaml"))).sorted().toList();
    }
  }
}
