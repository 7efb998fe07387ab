package fr.parvis.procedures.dynamo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.events.DomainEvent;
import fr.parvis.procedures.Asked;
import fr.parvis.procedures.Decision;
import fr.parvis.procedures.Due;
import fr.parvis.procedures.Filing;
import fr.parvis.procedures.MailCheck;
import fr.parvis.procedures.Message;
import fr.parvis.procedures.Opinion;
import fr.parvis.procedures.Payment;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Status;
import fr.parvis.procedures.Step;
import fr.parvis.procedures.Terms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** A request while its item is read, attribute by attribute. */
@NullUnmarked
final class RequestDraft {

  Filing filing;
  Status status;
  ObjectNode answers;
  Optional<String> page = Optional.empty();
  Optional<String> personId = Optional.empty();
  Optional<MailCheck> mailCheck = Optional.empty();
  Optional<Terms> terms = Optional.empty();
  Optional<Due> due = Optional.empty();
  Optional<Asked> asked = Optional.empty();
  Optional<String> assignedTo = Optional.empty();
  List<Step> steps;
  List<Message> messages;
  List<Opinion> opinions;
  Optional<Decision> decision = Optional.empty();
  Optional<Payment> payment = Optional.empty();
  long version;
  DomainEvent event;

  Request request() {
    return new Request(
        filing,
        status,
        answers,
        page,
        personId,
        mailCheck,
        terms,
        due,
        asked,
        assignedTo,
        steps,
        messages,
        opinions,
        decision,
        payment,
        version,
        event);
  }
}
