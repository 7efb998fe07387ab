package fr.parvis.functions.notifications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import fr.parvis.dynamo.Connection;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.FollowSecrets.Of;
import fr.parvis.follow.MailCodes;
import fr.parvis.mail.MailTemplates;
import fr.parvis.mail.dynamo.DynamoSentMails;
import fr.parvis.mail.ses.SesMailer;
import fr.parvis.opendata.dynamo.DynamoDatasetStates;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import fr.parvis.procedures.dynamo.DynamoRequests;
import fr.parvis.queue.OneByOne;
import fr.parvis.reports.dynamo.DynamoReports;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * Sends the mails that the queue asks for; a message that fails goes back alone, its neighbours are
 * done.
 */
public final class NotificationsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final Notify notify;

  /** Lambda calls this once per execution environment. */
  public NotificationsHandler() {
    this(fromEnvironment(System.getenv(), InstantSource.system()));
  }

  /** Tests call this. */
  NotificationsHandler(Notify notify) {
    this.notify = notify;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return OneByOne.take(event, context, body -> notify.run(Message.parse(body)));
  }

  private static Notify fromEnvironment(Map<String, String> environment, InstantSource clock) {
    var client = Connection.open();
    var ses = SesV2Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
    var site = environment.get("SITE_ADDRESS");
    var key = environment.get("FOLLOW_KEY");
    var openData = environment.get("OPEN_DATA_TABLE");
    var reports = new DynamoReports(client, environment.get("REPORTS_TABLE"));
    var people = new DynamoPeople(client, environment.get("PEOPLE_TABLE"), clock);
    var post =
        new Post(
            new DynamoSentMails(client, environment.get("MAIL_TABLE")),
            new SesMailer(ses, environment.get("MAIL_SENDER")),
            new MailTemplates(NotificationsHandler.class),
            clock);
    var tellApplicant =
        new TellApplicant(
            new DynamoRequests(client, environment.get("REQUESTS_TABLE")),
            new DynamoProcedures(client, environment.get("PROCEDURES_TABLE")),
            people,
            new RequestNews(new FollowSecrets(key, site, Of.REQUEST), new MailCodes(key)),
            new TellExpert(new FollowSecrets(key, site, Of.OPINION), post),
            post);
    return new Notify(
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock),
        new TellResident(reports, people, new FollowSecrets(key, site, Of.REPORT), post),
        tellApplicant,
        new TellLate(reports, post, site),
        new TellProducer(
            new DynamoReleases(client, openData),
            new DynamoDatasetStates(client, openData),
            post,
            site));
  }
}
