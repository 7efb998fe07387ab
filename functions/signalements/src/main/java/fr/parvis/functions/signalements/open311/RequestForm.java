package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.Language;
import fr.parvis.http.Form;
import fr.parvis.http.Request;
import fr.parvis.http.RequestFault;
import fr.parvis.reports.Channel;
import fr.parvis.reports.FileReport.Command;
import fr.parvis.reports.Origin;
import fr.parvis.territory.Category;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST requests} sends. Names, phones and device ids of the standard are not read: the
 * town answers by mail and needs nothing else.
 */
final class RequestForm {

  private static final int MAX_NUMBER = 40;

  private final Form form;

  RequestForm(Form form) {
    this.form = form;
  }

  /** The standard has no field for the language: what the client asks for tells it. */
  Command command(Category category, Language language) {
    var where =
        new Command.Where(
            degrees("long"),
            degrees("lat"),
            field("address_string").orElse(null),
            field("jurisdiction_id").orElse(null));
    // The standard lets the description out; the service's name then says what it is.
    var description = field("description").orElseGet(() -> category.name().in(Language.FR));
    return new Command(
        category.code(),
        description,
        where,
        new Command.Contact(field("email").orElse(null)),
        language.tag());
  }

  Origin origin(Request request) {
    return new Origin(Channel.OPEN311, request.idempotencyKey(), Optional.empty());
  }

  String required(String name) {
    return field(name).orElseThrow(() -> malformed(name + " was not provided"));
  }

  Optional<String> field(String name) {
    var values = form.values(name);
    if (values.size() > 1) {
      throw malformed(name + " was provided twice");
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  private @Nullable Double degrees(String name) {
    var text = field(name);
    if (text.isEmpty()) {
      return null;
    }
    // Double.valueOf takes more than numbers: NaN, Infinity, 0x1p3, 1d.
    if (text.get().length() > MAX_NUMBER
        || !text.get().matches("[+-]?[0-9]{1,3}([.][0-9]*)?([eE][+-]?[0-9]{1,2})?")) {
      throw malformed(name + " is a number of degrees");
    }
    return Double.valueOf(text.get());
  }

  private static RequestFault malformed(String detail) {
    return new RequestFault(RequestFault.Kind.MALFORMED, detail);
  }
}
