package fr.parvis.functions.notifications;

import fr.parvis.follow.FollowSecrets;
import fr.parvis.functions.notifications.Post.Letter;
import fr.parvis.procedures.Opinion;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Step;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;

/** Sends who is asked for an opinion the link to give it. */
final class TellExpert {

  private final FollowSecrets secrets;
  private final Post post;

  /** {@code secrets} of opinions. */
  TellExpert(FollowSecrets secrets, Post post) {
    this.secrets = secrets;
    this.post = post;
  }

  void run(Request request, Step step, ProcedureDocument document, Territory territory) {
    request.opinions().stream()
        .filter(opinion -> opinion.askedAt().equals(step.at()) && opinion.answer().isEmpty())
        .forEach(opinion -> tell(opinion, request, step, document, territory));
  }

  private void tell(
      Opinion opinion,
      Request request,
      Step step,
      ProcedureDocument document,
      Territory territory) {
    var language = territory.languages().getFirst();
    var values = new RequestNews.Words(language, territory).frame(request, document);
    values.put("text", opinion.question());
    values.put("link", secrets.link(opinion.id()));
    var address = territory.service(opinion.from()).map(Service::mail).orElse(opinion.from());
    var letter =
        new Letter(opinion.id(), step.version(), "expert", address, "opinion-asked", language);
    post.send(letter, values, territory);
  }
}
