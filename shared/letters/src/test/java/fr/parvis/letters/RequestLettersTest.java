package fr.parvis.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.json.Json;
import fr.parvis.letters.Letter.Fact;
import fr.parvis.letters.Letter.Facts;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.Decision;
import fr.parvis.procedures.DocumentRules;
import fr.parvis.procedures.ImportProcedure;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.Outcome;
import fr.parvis.procedures.PublishProcedure;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.SaveAnswers;
import fr.parvis.procedures.SubmitRequest;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What the law wants in the letters about a request. */
class RequestLettersTest {

  private static final Instant THURSDAY = Instant.parse("2026-11-19T09:12:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(THURSDAY);
  private static final String APPEAL = "tribunal administratif d'Orléans";

  private final InMemoryProcedures procedures = new InMemoryProcedures();
  private final InMemoryTerritories territories = new InMemoryTerritories();
  private final InMemoryFolders folders = new InMemoryFolders();
  private final RequestLetters letters =
      new RequestLetters(procedures, new Pieces(folders, new InMemoryPieceFiles()), territories);

  @Test
  void receipt_tellsTheWaysOfAppeal_whereSilenceRefuses() throws IOException {
    assertThat(receipt("refused"))
        .contains("votre demande est refusée", "Si votre demande est refusée", APPEAL)
        .doesNotContain("attestation");
  }

  @Test
  void receipt_tellsOfTheAttestation_whereSilenceAccepts() throws IOException {
    assertThat(receipt("accepted"))
        .contains("votre demande est acceptée", "une attestation qui le prouve")
        .doesNotContain(APPEAL);
  }

  @Test
  void decision_namesWhoTookIt_andTheService() throws IOException {
    assertThat(facts(submitted("refused"), Optional.of("Nadia Benali")))
        .contains(new Fact("Décidée par", "Nadia Benali, Espaces verts"));
  }

  @Test
  void decision_namesNobody_whereTheSignInHasNoName_orSilenceDecided() throws IOException {
    var request = submitted("refused");
    assertThat(facts(request, Optional.of("agent-nadia")).toString()).doesNotContain("Décidée par");
    assertThat(facts(request, Optional.empty()).toString()).doesNotContain("Décidée par");
  }

  private List<Fact> facts(Request request, Optional<String> agent) {
    var decision =
        new Decision(Outcome.ACCEPTED, Optional.empty(), agent, agent.isEmpty(), THURSDAY);
    var letter = letters.decision(request, decision);
    return ((Facts) letter.blocks().getFirst()).facts();
  }

  private String receipt(String silence) throws IOException {
    try (var reader = new PdfReader(letters.receipt(submitted(silence)))) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replace('\n', ' ');
    }
  }

  private Request submitted(String silence) throws IOException {
    var territory = Territory.parse(house("infra/demo/territory.json"));
    territories.put(territory);
    var json =
        (ObjectNode) Json.parse(house("functions/procedures/src/test/resources/jardiniere.json"));
    ((ObjectNode) json.get("silence")).put("means", silence);
    var rules = new DocumentRules(territories);
    var draft = new ImportProcedure(procedures, rules, CLOCK).run(json);
    new PublishProcedure(procedures, rules, CLOCK).run(draft.id(), draft.version());
    return sent(territory, (ObjectNode) json.at("/examples/0"));
  }

  private Request sent(Territory territory, ObjectNode answers) {
    var key = "a key for tests, thirty-two characters at least";
    var secrets = new FollowSecrets(key, "https://valmerle.example", FollowSecrets.Of.REQUEST);
    var applicants = new Applicants(new InMemoryPeople(CLOCK), CLOCK);
    var requests = new InMemoryRequests();
    var attempts = new Attempts(key, new Random(1));
    var origin =
        new Origin(Channel.COUNTER, Optional.empty(), Optional.empty(), Optional.of("Agent"));
    var draft =
        new BeginRequest(procedures, requests, applicants, attempts, secrets, CLOCK)
            .run(new BeginRequest.Command("jardiniere", "fr", null), origin, territory);
    var zone = ZoneId.of("Europe/Paris");
    var secret = secrets.secret(draft.reference());
    var command = new SaveAnswers.Command(answers, null);
    var saved =
        new SaveAnswers(procedures, requests, CLOCK)
            .run(draft.reference(), secret, draft.version(), command, zone);
    var pieces = new Pieces(folders, new InMemoryPieceFiles());
    return new SubmitRequest(procedures, requests, pieces, applicants, day -> false, CLOCK)
        .run(draft.reference(), secret, saved.version(), zone);
  }

  private static String house(String file) throws IOException {
    return Files.readString(Path.of(System.getProperty("parvis.root"), file));
  }
}
