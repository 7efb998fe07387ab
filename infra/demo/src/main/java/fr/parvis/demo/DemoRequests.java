package fr.parvis.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The document {@code requests.json}: requests and what became of them, at times that are told from
 * today backwards, so that the town always looks alive.
 *
 * @param requests oldest first
 */
public record DemoRequests(List<Entry> requests) {

  /**
   * One request.
   *
   * @param procedure its id
   * @param example number of the example in the procedure's document that is filed
   * @param changes members of the answers that are otherwise than in the example
   * @param daysAgo days before today that it was begun
   * @param at time of day, {@code 18:40}, in the territory's zone
   * @param channel how it came
   * @param by name of the agent who filed it on somebody's behalf
   * @param mail of the person
   * @param acts what happened then; without any it is still a draft
   */
  public record Entry(
      String procedure,
      int example,
      Optional<ObjectNode> changes,
      int daysAgo,
      String at,
      Channel channel,
      Optional<String> by,
      Optional<String> mail,
      Optional<List<Act>> acts) {}

  /**
   * What somebody did.
   *
   * @param what it was
   * @param by name of the agent, if one did it
   * @param daysLater days after the request was begun
   * @param at time of day
   * @param text the words
   * @param fields pointers that are asked again
   * @param outcome of a decision
   */
  public record Act(
      What what,
      Optional<String> by,
      int daysLater,
      String at,
      Optional<String> text,
      Optional<List<String>> fields,
      Optional<Outcome> outcome) {}

  /** What people and staff do; each makes one step of the history. */
  public enum What {
    SUBMIT,
    ASSIGN,
    ACCEPT,
    ASK,
    COMPLETE,
    WRITE,
    ANSWER,
    NOTE,
    DECIDE,
    WITHDRAW
  }
}
