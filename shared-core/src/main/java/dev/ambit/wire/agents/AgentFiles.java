package dev.ambit.wire.agents;

import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import dev.ambit.wire.yaml.ShippedDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The profiles that ship with Ambit, and those that a site adds in a folder of its own. */
public final class AgentFiles {

  private static final String FOLDER = "agents";

  private AgentFiles() {}

  /** Read once: they never change within a build. */
  private static final class Shipped {
    static final List<AgentProfile> LIST = readAll();
    static final AgentProfiles PROFILES = AgentProfiles.of(LIST);
  }

  /** The profiles that ship with Ambit. */
  public static AgentProfiles shipped() {
    return Shipped.PROFILES;
  }

  /**
   * The profiles that ship with Ambit and those of more files.
   *
   * @param more file names and contents, in the order of the names
   * @throws InvalidDocument if one of the files has a mistake
   * @throws IllegalArgumentException if two profiles have one id or claim one identity
   */
  public static AgentProfiles with(Map<String, byte[]> more) throws InvalidDocument {
    List<AgentProfile> profiles = new ArrayList<>(Shipped.LIST);
    profiles.addAll(read(more));
    return AgentProfiles.of(profiles);
  }

  private static List<AgentProfile> readAll() {
    try {
      List<AgentProfile> profiles = new ArrayList<>();
      for (Node document : ShippedDocuments.in(FOLDER).values()) {
        profiles.addAll(AgentFile.read(document));
      }
      return List.copyOf(profiles);
    } catch (InvalidDocument e) {
      throw new IllegalStateException("this build ships broken agent files", e);
    }
  }

  private static List<AgentProfile> read(Map<String, byte[]> files) throws InvalidDocument {
    List<AgentProfile> profiles = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      profiles.addAll(AgentFile.read(file.getKey(), file.getValue()));
    }
    return profiles;
  }
}
