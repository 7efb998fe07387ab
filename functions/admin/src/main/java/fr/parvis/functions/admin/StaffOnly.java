package fr.parvis.functions.admin;

import fr.parvis.procedures.Message;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What staff tells staff about a request, and the person never reads. */
final class StaffOnly {

  private StaffOnly() {}

  /** A note of staff to staff. */
  record Note(Instant at, Optional<String> agent, String text) {}

  /** A step with who made it. */
  record Act(Instant at, String kind, String who, Optional<String> agent, Optional<String> text) {}

  /** The members of the view. */
  static Map<String, Object> members(Request request) {
    var members = new LinkedHashMap<String, Object>();
    members.put(
        "notes",
        request.messages().stream().filter(Message::internal).map(StaffOnly::note).toList());
    members.put("opinions", request.opinions());
    members.put(
        "history",
        request.steps().stream()
            .filter(step -> step.kind().isForStaff())
            .map(StaffOnly::act)
            .toList());
    return members;
  }

  private static Note note(Message message) {
    return new Note(message.at(), message.agent(), message.text());
  }

  private static Act act(Step step) {
    return new Act(step.at(), step.kind().word(), step.who().word(), step.agent(), step.text());
  }
}
