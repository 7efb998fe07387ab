package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way through a form with answers. Conditions read earlier fields only, so that one way from
 * the first field to the last is enough: what is hidden is left out before anything reads it.
 */
final class Walk {

  private final ObjectNode sent;
  private final Scope root;
  private final Set<String> visible = new LinkedHashSet<>();
  private final Set<String> pagesShown = new LinkedHashSet<>();
  private final Faults faults = new Faults();

  Walk(ObjectNode sent, LocalDate today) {
    this.sent = sent;
    var kept = JsonNodeFactory.instance.objectNode();
    this.root = new Scope(kept, kept, today);
  }

  Evaluation through(List<FormPage> pages, List<Stop> stops, DataSchema schema) {
    for (var page : pages) {
      if (page.show().holds(root)) {
        pagesShown.add(page.id());
        page.fields().forEach(field -> ask(field, sent, root, ""));
      }
    }
    refuseUnknown(pages.stream().flatMap(page -> page.fields().stream()).toList(), sent, "");
    // What lies deeper (the parts of an address, a list's texts) the kinds have looked at.
    schema
        .faults(root.root())
        .filter(fault -> visible.contains(fault.pointer()))
        .forEach(faults::add);
    return new Evaluation(root.root(), visible, faults.inOrder(visible), stopped(stops));
  }

  private List<Stop> stopped(List<Stop> stops) {
    return stops.stream()
        .filter(stop -> pagesShown.contains(stop.page()) && stop.when().holds(root))
        .toList();
  }

  private void ask(Field field, ObjectNode from, Scope scope, String parent) {
    if (!field.show().holds(scope)) {
      return;
    }
    var pointer = parent + "/" + field.name();
    visible.add(pointer);
    if (field.hasAnswer()) {
      var answer = answer(field, from.path(field.name()), scope, pointer);
      if (!answer.isMissingNode()) {
        KindRules.broken(field, answer).ifPresent(rule -> faults.add(new Fault(pointer, rule)));
        scope.item().set(field.name(), answer);
      } else if (field.require().holds(scope)) {
        faults.add(new Fault(pointer, "required"));
      }
    }
  }

  private JsonNode answer(Field field, JsonNode from, Scope scope, String pointer) {
    if (field.as() == As.COMPUTED) {
      var value = field.value().flatMap(expression -> expression.value(scope));
      return Tidy.computed(value);
    } else if (field.as() == As.GROUP && from.isArray() && !from.isEmpty()) {
      return items(field, from, scope, pointer);
    }
    return Tidy.answer(field, from);
  }

  private JsonNode items(Field group, JsonNode from, Scope scope, String pointer) {
    var kept = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < from.size(); i++) {
      var place = pointer + "/" + i;
      var item = JsonNodeFactory.instance.objectNode();
      kept.add(item);
      if (from.get(i) instanceof ObjectNode object) {
        group.fields().forEach(field -> ask(field, object, scope.in(item), place));
        refuseUnknown(group.fields(), object, place);
      } else {
        faults.add(new Fault(place, "type"));
      }
    }
    return kept;
  }

  private void refuseUnknown(List<Field> fields, ObjectNode from, String parent) {
    var known =
        fields.stream().filter(Field::hasAnswer).map(Field::name).collect(Collectors.toSet());
    for (var member : from.properties()) {
      if (!known.contains(member.getKey())) {
        var escaped = member.getKey().replace("~", "~0").replace("/", "~1");
        faults.add(new Fault(parent + "/" + escaped, "unknown"));
      }
    }
  }
}
