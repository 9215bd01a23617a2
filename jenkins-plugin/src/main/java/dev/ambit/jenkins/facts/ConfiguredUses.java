package dev.ambit.jenkins.facts;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.BuildUse.Kind;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a freestyle job is set up to use, read from its configuration: the credentials its parts
 * name and the label it runs on. Its steps cannot be refused one by one. The credential that its
 * own checkout fetches with does not count. Pure.
 */
public final class ConfiguredUses {

  private static final String CHECKOUT = "scm";
  private static final String LABEL = "assignedNode";

  private final Map<String, String> inputs;
  private final Set<BuildUse> uses = new LinkedHashSet<>();

  private ConfiguredUses(Map<String, String> inputs) {
    this.inputs = inputs;
  }

  /**
   * The uses, in the configuration's order.
   *
   * @param inputs the run's parameters, which the configuration may name
   * @throws IllegalArgumentException if it is no XML
   */
  public static List<BuildUse> in(String configuration, Map<String, String> inputs) {
    ConfiguredUses found = new ConfiguredUses(inputs);
    try {
      found.read(factory().createXMLStreamReader(new StringReader(configuration)));
      return List.copyOf(found.uses);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(
          "the job's configuration cannot be read: " + e.getMessage(), e);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          path.addLast(xml.getLocalName());
          text.setLength(0);
        }
        case XMLStreamReader.CHARACTERS -> text.append(xml.getText());
        case XMLStreamReader.END_ELEMENT -> {
          take(List.copyOf(path), text.toString());
          path.removeLast();
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  private void take(List<String> path, String text) {
    String name = path.get(path.size() - 1);
    if (text.isBlank() || (path.size() > 1 && path.get(1).equals(CHECKOUT))) {
      return;
    }
    String value = BranchSpecText.within(text.strip(), inputs);
    if (StepUses.namesCredential(name)) {
      uses.add(new BuildUse(Kind.CREDENTIAL, value));
    } else if (name.equals(LABEL) && path.size() == 2) {
      uses.add(new BuildUse(Kind.NODE, value));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
