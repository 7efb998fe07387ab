package fr.parvis.letters;

import fr.parvis.domain.NotFound;
import fr.parvis.letters.Letter.Block;
import fr.parvis.letters.Letter.Facts;
import fr.parvis.letters.Letter.Heading;
import fr.parvis.letters.Letter.Words;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.Decision;
import fr.parvis.procedures.Outcome;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Silence;
import fr.parvis.territory.Territories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters about a request, written again from what never changes whenever they are asked for.
 */
public final class RequestLetters {

  private final Procedures procedures;
  private final Pieces pieces;
  private final Territories territories;

  /**
   * @param procedures what requests follow
   * @param pieces names of their files
   * @param territories who writes
   */
  public RequestLetters(Procedures procedures, Pieces pieces, Territories territories) {
    this.procedures = procedures;
    this.pieces = pieces;
    this.territories = territories;
  }

  /**
   * The receipt of a request, with what was filed.
   *
   * @throws NotFound while it is a draft
   */
  public byte[] receipt(Request request) {
    var terms =
        request.terms().orElseThrow(() -> new NotFound("The request was not sent to the town"));
    var desk = desk(request);
    var blocks = new ArrayList<Block>();
    blocks.add(new Words(desk.say("letter.receipt.text")));
    blocks.add(new Facts(desk.received(terms)));
    desk.silence(terms).ifPresent(text -> blocks.add(new Words(text)));
    terms.silence().ifPresent(rule -> blocks.addAll(afterSilence(desk, rule.means())));
    blocks.addAll(desk.answers().blocks(request.answers()));
    return LetterPdf.write(letter(desk, "letter.receipt.title", terms.submittedAt(), blocks));
  }

  /** The receipt says what can be done about a decision by silence (CRPA, R. 112-5). */
  private static List<Block> afterSilence(Desk desk, Silence.Means means) {
    return switch (means) {
      case REFUSED ->
          List.of(new Heading(desk.say("letter.receipt.appeal")), new Words(desk.appeal()));
      case ACCEPTED -> List.of(new Words(desk.say("letter.receipt.attestation")));
      case NOTHING -> List.of();
    };
  }

  /**
   * The letter of the decision, in the words that the procedure has for it.
   *
   * @throws NotFound while there is none
   */
  public byte[] decision(Request request) {
    return LetterPdf.write(
        decision(
            request,
            request.decision().orElseThrow(() -> new NotFound("The request was not decided on"))));
  }

  /**
   * What the letter of a decision says, be it taken or only thought of.
   *
   * @param decision on this request
   */
  public Letter decision(Request request, Decision decision) {
    var desk = desk(request);
    var blocks = new ArrayList<Block>();
    blocks.add(new Facts(desk.decided(decision)));
    var words = desk.words(decision);
    blocks.add(new Words(words));
    decision
        .reasons()
        .filter(reasons -> !words.contains(reasons)) // the procedure's own words may give them
        .ifPresent(reasons -> {
          blocks.add(new Heading(desk.say("letter.reasons")));
          blocks.add(new Words(reasons));
        });
    if (decision.outcome() != Outcome.ACCEPTED) {
      blocks.add(new Heading(desk.say("letter.appeal")));
      blocks.add(new Words(desk.appeal()));
    }
    var title = "letter.%s.title".formatted(decision.outcome().word());
    return letter(desk, title, decision.at(), blocks);
  }

  private static Letter letter(Desk desk, String title, Instant at, List<Block> blocks) {
    return new Letter(desk.language(), desk.title(title), desk.sender(), at, blocks);
  }

  private Desk desk(Request request) {
    return new Desk(
        request, procedures.of(request), territories.get(), pieces.list(request.reference()));
  }
}
