package fr.parvis.functions.procedures;

import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.FollowSecrets.Of;
import fr.parvis.follow.MailCodes;
import fr.parvis.letters.RequestLetters;
import fr.parvis.people.People;
import fr.parvis.pieces.AnnouncePiece;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.KnownSignatures;
import fr.parvis.pieces.PieceFiles;
import fr.parvis.pieces.Pieces;
import fr.parvis.pieces.TakePiece;
import fr.parvis.procedures.AnswerOpinion;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.AskMailCode;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.CompleteRequest;
import fr.parvis.procedures.ConfirmMail;
import fr.parvis.procedures.EraseRequests;
import fr.parvis.procedures.Holidays;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.SaveAnswers;
import fr.parvis.procedures.SendMessage;
import fr.parvis.procedures.SubmitRequest;
import fr.parvis.procedures.WithdrawRequest;
import fr.parvis.territory.Territories;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the door's routes use: the use cases over some stores.
 *
 * @param stores where everything is kept
 * @param environment of the function: key, site, claim
 * @param clock tells now
 * @param random for references and ids
 */
record Parts(
    Stores stores, Map<String, String> environment, InstantSource clock, RandomGenerator random) {

  /**
   * Where everything is kept.
   *
   * @param territories the settings
   * @param people who files
   * @param procedures what can be filed
   * @param requests what was filed
   * @param folders what files came with it
   * @param files the files themselves
   * @param holidays days that do not count
   */
  record Stores(
      Territories territories,
      People people,
      Procedures procedures,
      Requests requests,
      Folders folders,
      PieceFiles files,
      Holidays holidays) {}

  Territories territories() {
    return stores.territories();
  }

  Procedures procedures() {
    return stores.procedures();
  }

  Requests requests() {
    return stores.requests();
  }

  String rolesClaim() {
    return setting("ROLES_CLAIM");
  }

  FollowSecrets secrets() {
    return new FollowSecrets(key(), setting("SITE_ADDRESS"), Of.REQUEST);
  }

  Applicants applicants() {
    return new Applicants(stores.people(), clock);
  }

  Pieces pieces() {
    return new Pieces(stores.folders(), stores.files());
  }

  RequestLetters letters() {
    return new RequestLetters(procedures(), pieces(), territories());
  }

  BeginRequest begin() {
    return new BeginRequest(
        procedures(), requests(), applicants(), new Attempts(key(), random), secrets(), clock);
  }

  SaveAnswers save() {
    return new SaveAnswers(procedures(), requests(), clock);
  }

  AskMailCode askCode() {
    return new AskMailCode(requests(), applicants(), clock);
  }

  ConfirmMail confirm() {
    return new ConfirmMail(requests(), applicants(), new MailCodes(key()), clock);
  }

  SubmitRequest submit() {
    return new SubmitRequest(
        procedures(), requests(), pieces(), applicants(), stores.holidays(), clock);
  }

  CompleteRequest complete() {
    return new CompleteRequest(procedures(), requests(), pieces(), stores.holidays(), clock);
  }

  SendMessage write() {
    return new SendMessage(requests(), clock);
  }

  WithdrawRequest withdraw() {
    return new WithdrawRequest(procedures(), requests(), clock);
  }

  EraseRequests erase() {
    return new EraseRequests(requests(), pieces(), applicants());
  }

  AnnouncePiece announce() {
    return new AnnouncePiece(stores.folders(), stores.files(), clock);
  }

  TakePiece take() {
    return new TakePiece(stores.folders(), stores.files(), new KnownSignatures());
  }

  AnswerOpinion opinions() {
    var secrets = new FollowSecrets(key(), setting("SITE_ADDRESS"), Of.OPINION);
    return new AnswerOpinion(requests(), secrets, clock);
  }

  private String key() {
    return setting("FOLLOW_KEY");
  }

  private String setting(String name) {
    var value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("template.yaml gives this door no " + name);
    }
    return value;
  }
}
