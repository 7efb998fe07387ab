package fr.parvis.functions.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Reference;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.invocation.Checkout;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.pieces.Folder;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.ApplyDeadlines;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.Procedure;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.Step;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlinesHandlerTest {

  private static final String KEY = "a key of a town that nobody knows of";
  private static final InstantSource BEGUN =
      InstantSource.fixed(Instant.parse("2026-11-19T09:12:00Z"));

  private final InMemoryTerritories territories = territories();
  private final InMemoryProcedures procedures = procedures();
  private final Requests requests = new InMemoryRequests();
  private final Random random = new Random(1);
  private LoggedInvocation context = new LoggedInvocation(120_000);

  @Test
  void schedule_doesWhatIsDueOnTheTerritorysDay_andNothingMore() {
    var draft = draft();
    assertThat(failed("deadlines", "2026-12-11T22:59:59Z", new InMemoryFolders())).isEmpty();
    assertThat(requests.get(draft.reference())).isEqualTo(draft);
    assertThat(failed("deadlines", "2026-12-11T23:00:00Z", new InMemoryFolders())).isEmpty();
    assertThat(requests.get(draft.reference()).steps().getLast().kind())
        .isEqualTo(Step.Kind.DRAFT_REMINDED);
  }

  @Test
  void schedule_goesOn_whenARequestFails_andComesAgain() {
    var failing = draft();
    var other = draft();
    var folders = new FailingFor(failing.reference());
    assertThat(failed("deadlines", "2027-01-20T05:00:00Z", folders)).containsExactly("m-1");
    assertThat(requests.find(other.reference())).isEmpty();
    assertThat(requests.find(failing.reference())).isPresent();
    assertThat(context.logged().getFirst()).contains(failing.reference().toString());
    assertThat(failed("deadlines", "2027-01-20T05:00:00Z", new InMemoryFolders())).isEmpty();
    assertThat(requests.find(failing.reference())).isEmpty();
  }

  @Test
  void schedule_comesAgain_whenTimeRunsOut() {
    draft();
    context = new LoggedInvocation(5_000);
    assertThat(failed("deadlines", "2027-01-20T05:00:00Z", new InMemoryFolders()))
        .containsExactly("m-1");
  }

  @Test
  void message_fails_whenItIsNotTheSchedules() {
    assertThat(failed("poison", "2026-12-12T05:00:00Z", new InMemoryFolders()))
        .containsExactly("m-1");
  }

  private Request draft() {
    var applicants = new Applicants(new InMemoryPeople(BEGUN), BEGUN);
    var secrets = new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.REQUEST);
    var begin =
        new BeginRequest(
            procedures, requests, applicants, new Attempts(KEY, random), secrets, BEGUN);
    var origin = new Origin(Channel.WEB, Optional.empty(), Optional.empty(), Optional.empty());
    var command = new BeginRequest.Command("planter", "fr", null);
    return begin.run(command, origin, territories.get());
  }

  private List<String> failed(String event, String now, Folders folders) {
    var applicants = new Applicants(new InMemoryPeople(BEGUN), BEGUN);
    var pieces = new Pieces(folders, new InMemoryPieceFiles());
    var deadlines = new ApplyDeadlines(procedures, requests, pieces, applicants, day -> false);
    var morning = new Morning(territories, deadlines, InstantSource.fixed(Instant.parse(now)));
    SQSBatchResponse response =
        new DeadlinesHandler(morning).handleRequest(recorded(event), context);
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static SQSEvent recorded(String name) {
    var serializer =
        LambdaEventSerializers.serializerFor(
            SQSEvent.class, DeadlinesHandlerTest.class.getClassLoader());
    return serializer.fromJson(
        DeadlinesHandlerTest.class.getResourceAsStream("/events/" + name + ".json"));
  }

  private static InMemoryProcedures procedures() {
    var document =
        ProcedureDocument.parse(
            """
            {"id": "planter", "title": {"fr": "Planter"}, "service": "voirie", "identity": "mail",
             "delay": {"count": 20, "unit": "working-day"}, "retentionDays": 365, "draftDays": 30}
            """);
    var shown = (ObjectNode) document.json();
    var kept = new InMemoryProcedures();
    kept.add(
        new Procedure("planter", Procedure.State.DRAFT, document, shown, 0, BEGUN.instant(), 1));
    kept.publish(
        new Procedure(
            "planter", Procedure.State.PUBLISHED, document, shown, 1, BEGUN.instant(), 2));
    return kept;
  }

  private static InMemoryTerritories territories() {
    var territories = new InMemoryTerritories();
    territories.put(Territory.parse(Checkout.text("infra/demo/territory.json")));
    return territories;
  }

  /** Folders of which one cannot be read. */
  private record FailingFor(Reference reference) implements Folders {

    @Override
    public Folder find(Reference asked) {
      if (asked.equals(reference)) {
        throw new IllegalStateException("Unreadable");
      }
      return Folder.empty(asked);
    }

    @Override
    public void replace(Folder folder) {
      throw new IllegalStateException("Nothing is kept here");
    }

    @Override
    public void erase(Reference asked) {}
  }
}
