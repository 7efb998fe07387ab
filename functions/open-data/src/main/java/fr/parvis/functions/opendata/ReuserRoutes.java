package fr.parvis.functions.opendata;

import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Stale;
import fr.parvis.domain.Violations;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.opendata.Datasets;
import fr.parvis.reusers.Reuser;
import fr.parvis.reusers.ReuserKeys.Asked;
import fr.parvis.reusers.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys of re-users and the webhooks they want to be told by; all with the header api-key. */
final class ReuserRoutes {

  /** A key costs as much as so many anonymous readings: some a day from one address. */
  private static final int KEY_UNITS = 100;

  private static final int ID_BYTES = 12;
  private static final int TRIES = 5;

  private final Parts parts;
  private final Quota quota;

  ReuserRoutes(Parts parts) {
    this.parts = parts;
    this.quota = new Quota(parts);
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "POST /api/public/reusers", this::give,
        "GET /api/public/reusers/me", this::show,
        "DELETE /api/public/reusers/me", this::forget,
        "POST /api/public/reusers/webhooks", this::addWebhook,
        "DELETE /api/public/reusers/webhooks/{webhook}", this::removeWebhook);
  }

  private record WebhookForm(String address, Optional<List<String>> datasets) {}

  private record WebhookView(
      String webhook,
      URI address,
      List<String> datasets,
      Instant since,
      Optional<Instant> failingSince,
      boolean suspended) {

    static WebhookView of(Webhook webhook, Instant now) {
      return new WebhookView(
          webhook.id(),
          webhook.address(),
          webhook.datasets(),
          webhook.since(),
          webhook.failingSince(),
          webhook.isSuspended(now));
    }
  }

  private Reply give(Request request) {
    var asked = request.body(Asked.class);
    var jurisdiction = parts.territories().get().communes().getFirst().insee();
    return quota.anonymously(
        request,
        KEY_UNITS,
        () -> {
          var given = parts.keys().give(asked, jurisdiction, request.acceptsLanguage());
          var view = view(given.reuser());
          view.put("apiKey", given.apiKey());
          return Reply.created("/api/public/reusers/me", view);
        });
  }

  private Reply show(Request request) {
    return Reply.ok(view(holder(request)));
  }

  private Reply forget(Request request) {
    parts.keys().forget(holder(request));
    return Reply.noContent();
  }

  private Reply addWebhook(Request request) {
    var reuser = holder(request);
    var form = request.body(WebhookForm.class);
    var datasets = form.datasets().orElse(List.of());
    checkDatasets(datasets);
    var address = parts.webhookAddresses().parse(form.address());
    var webhook = new Webhook(id(), address, datasets, parts.clock().instant(), Optional.empty());
    change(reuser, present -> present.with(webhook));
    var view = new LinkedHashMap<String, Object>();
    view.put("webhook", webhook.id());
    view.put("address", webhook.address());
    view.put("datasets", webhook.datasets());
    view.put("secret", parts.webhookSecrets().of(webhook.id()));
    return Reply.created("/api/public/reusers/webhooks/" + webhook.id(), view);
  }

  private Reply removeWebhook(Request request) {
    change(holder(request), present -> present.without(request.path("webhook")));
    return Reply.noContent();
  }

  /** On the newest state of the re-user: a delivery that fails may change them meanwhile. */
  private void change(Reuser known, UnaryOperator<Reuser> change) {
    Stale.again(
        TRIES,
        () -> {
          var present = parts.reusers().find(known.id()).orElse(known);
          parts.reusers().replace(change.apply(present));
          return present;
        });
  }

  private Map<String, Object> view(Reuser reuser) {
    var now = parts.clock().instant();
    var view = new LinkedHashMap<String, Object>();
    view.put("reuser", reuser.id());
    view.put("name", reuser.name());
    view.put("use", reuser.use());
    view.put("since", reuser.since());
    view.put("endsAt", reuser.endsAt());
    view.put(
        "webhooks",
        reuser.webhooks().stream().map(webhook -> WebhookView.of(webhook, now)).toList());
    return view;
  }

  private Reuser holder(Request request) {
    return parts.keys().holder(request.header("api-key"));
  }

  private static void checkDatasets(List<String> datasets) {
    var violations = new Violations();
    for (int i = 0; i < datasets.size(); i++) {
      violations.check(
          Datasets.find(datasets.get(i)).isPresent(),
          JsonPointer.element("#/datasets", i),
          "unknown",
          "is the id of a dataset");
    }
    violations.throwIfAny();
  }

  private String id() {
    var bytes = new byte[ID_BYTES];
    parts.random().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
