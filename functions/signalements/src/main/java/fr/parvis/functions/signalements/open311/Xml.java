package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.PlainText;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The same tree as JSON, as the standard's XML: members are elements, absent values empty elements,
 * and a list is named by its plural around elements of the singular.
 */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /** What the elements of a list are called; the standard's own names. */
  private static final Map<String, String> SINGULAR =
      Map.of(
          "services", "service",
          "service_requests", "request",
          "errors", "error",
          "attributes", "attribute",
          "endpoints", "endpoint",
          "formats", "format");

  private Xml() {}

  static String write(Document document) {
    var text = new StringWriter();
    try {
      var out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      element(document.root(), document.content(), out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void element(String name, @Nullable Object value, XMLStreamWriter out)
      throws XMLStreamException {
    if (value == null) {
      out.writeEmptyElement(name);
      return;
    }
    out.writeStartElement(name);
    switch (value) {
      case Map<?, ?> members -> {
        for (var member : members.entrySet()) {
          element((String) member.getKey(), member.getValue(), out);
        }
      }
      case List<?> elements -> {
        for (var each : elements) {
          element(SINGULAR.get(name), each, out);
        }
      }
      // Settings may hold what XML cannot carry; reports were cleaned when they came.
      default -> out.writeCharacters(PlainText.clean(value.toString()));
    }
    out.writeEndElement();
  }
}
