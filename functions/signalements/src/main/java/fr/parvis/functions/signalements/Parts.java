package fr.parvis.functions.signalements;

import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.people.People;
import fr.parvis.reports.AnswerReport;
import fr.parvis.reports.EraseReports;
import fr.parvis.reports.FileReport;
import fr.parvis.reports.Filers;
import fr.parvis.reports.Reports;
import fr.parvis.territory.Territories;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the door's routes use.
 *
 * @param territories the settings
 * @param people who files
 * @param reports where reports are kept
 * @param fileReport the use case of filing
 * @param answerReport the use case of answering
 * @param eraseReports the use case of erasing
 * @param secrets follow secrets and links
 * @param clock tells now
 * @param site public address of the site, without a slash at its end
 * @param rolesClaim claim of a token that lists the roles
 */
public record Parts(
    Territories territories,
    People people,
    Reports reports,
    FileReport fileReport,
    AnswerReport answerReport,
    EraseReports eraseReports,
    FollowSecrets secrets,
    InstantSource clock,
    String site,
    String rolesClaim) {

  /** The parts over some stores; key, site and claim are the function's environment. */
  static Parts of(
      Map<String, String> environment,
      Territories territories,
      People people,
      Reports reports,
      InstantSource clock,
      RandomGenerator random) {
    var site = environment.get("SITE_ADDRESS");
    var key = environment.get("FOLLOW_KEY");
    var secrets = new FollowSecrets(key, site, FollowSecrets.Of.REPORT);
    var fileReport =
        new FileReport(
            reports, new Filers(people, clock), new Attempts(key, random), secrets, clock);
    return new Parts(
        territories,
        people,
        reports,
        fileReport,
        new AnswerReport(reports, clock),
        new EraseReports(reports, clock),
        secrets,
        clock,
        site,
        environment.get("ROLES_CLAIM"));
  }
}
