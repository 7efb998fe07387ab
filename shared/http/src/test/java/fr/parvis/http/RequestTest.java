package fr.parvis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import fr.parvis.domain.Language;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  private record Thing(String name) {}

  @Test
  void body_undoesBase64() {
    var event = Events.with(Map.of("content-type", "application/json"), base64("{\"name\":\"é\"}"));
    event.setIsBase64Encoded(true);
    assertThat(new Request(event).body(Thing.class)).isEqualTo(new Thing("é"));
  }

  @Test
  void body_refuses_whatIsNoBase64OrNoUtf8() {
    for (var body :
        new String[] {"***", Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff})}) {
      var event = Events.with(Map.of(), body);
      event.setIsBase64Encoded(true);
      assertThat(kind(() -> new Request(event).body(Thing.class)))
          .isEqualTo(RequestFault.Kind.MALFORMED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"name\":\"a\"} 1", "é"})
  void body_refuses_whatIsNoJson(String body) {
    assertThat(kind(() -> Events.request(Map.of(), body).body(Thing.class)))
        .isEqualTo(RequestFault.Kind.MALFORMED);
  }

  @Test
  void body_refuses_anotherMediaType() {
    var request = Events.request(Map.of("content-type", "text/plain"), "{}");
    assertThat(kind(() -> request.body(Thing.class)))
        .isEqualTo(RequestFault.Kind.UNSUPPORTED_MEDIA_TYPE);
    assertThat(kind(request::form)).isEqualTo(RequestFault.Kind.UNSUPPORTED_MEDIA_TYPE);
    var json =
        Events.request(
            Map.of("content-type", "Application/JSON; charset=utf-8"), "{\"name\":\"a\"}");
    assertThat(json.body(Thing.class)).isEqualTo(new Thing("a"));
  }

  @Test
  void form_readsFields() {
    var form = Events.request(Map.of(), "a=1&b=%C3%A9+%26&a=2&c&d=&=x&&attribute%5Bk%5D=v").form();
    assertThat(form.value("a")).contains("1");
    assertThat(form.values("a")).containsExactly("1", "2");
    assertThat(form.value("b")).contains("é &");
    assertThat(form.value("c")).isEmpty();
    assertThat(form.value("d")).isEmpty();
    assertThat(form.values("d")).containsExactly("");
    assertThat(form.value("attribute[k]")).contains("v");
    assertThat(form.names()).contains("a", "b", "c", "d", "");
    assertThat(Events.request(Map.of(), null).form().names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%zz", "a=%ff", "%c3=1", "a=%C3%28"})
  void form_refuses_brokenPercentSigns(String body) {
    assertThat(kind(() -> Events.request(Map.of(), body).form()))
        .isEqualTo(RequestFault.Kind.MALFORMED);
  }

  @Test
  void form_refuses_tooManyFields() {
    assertThat(kind(() -> Events.request(Map.of(), "a=1&".repeat(100_000)).form()))
        .isEqualTo(RequestFault.Kind.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|FR",
        "en-GB,en;q=0.9,fr;q=0.8|EN",
        "fr;q=0.5,en;q=0.6|EN",
        "de,es;q=0.9|FR",
        "de,en;q=0.1|EN",
        "en;q=0,de|FR",
        "*|FR",
        "''|FR",
        "en;q=abc|FR",
        ";;;,,,===|FR"
      })
  void acceptsLanguage_takesTheBestWeSpeak(String header, Language language) {
    assertThat(Events.request(Map.of("accept-language", header), null).acceptsLanguage())
        .isEqualTo(language);
  }

  @Test
  void acceptsLanguage_isFrench_whenNothingIsSaid() {
    assertThat(Events.request(Map.of(), null).acceptsLanguage()).isEqualTo(Language.FR);
  }

  @Test
  void idempotencyKey_isVisibleAndShort() {
    assertThat(Events.request(Map.of(), null).idempotencyKey()).isEmpty();
    assertThat(Events.request(Map.of("idempotency-key", " "), null).idempotencyKey()).isEmpty();
    assertThat(Events.request(Map.of("idempotency-key", " k-1 "), null).idempotencyKey())
        .contains("k-1");
    for (var wrong : new String[] {"k".repeat(256), "a b", "é", "a\u0001"}) {
      var request = Events.request(Map.of("idempotency-key", wrong), null);
      assertThat(kind(request::idempotencyKey)).isEqualTo(RequestFault.Kind.MALFORMED);
    }
  }

  @Test
  void everythingMayBeAbsent() {
    var bare = new Request(new APIGatewayV2HTTPEvent());
    assertThat(bare.requestId()).isEqualTo("unknown");
    assertThat(bare.claims()).isEmpty();
    assertThat(bare.query("q")).isEmpty();
    assertThat(bare.header("h")).isEmpty();
    assertThat(bare.bodyText()).isEmpty();
    assertThatThrownBy(() -> bare.path("id")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void claims_areWhatTheAuthorizerChecked() {
    var jwt = RequestContext.Authorizer.JWT.builder().withClaims(Map.of("sub", "s")).build();
    var authorizer = RequestContext.Authorizer.builder().withJwt(jwt).build();
    var event = new APIGatewayV2HTTPEvent();
    event.setRequestContext(RequestContext.builder().withAuthorizer(authorizer).build());
    assertThat(new Request(event).claims()).containsEntry("sub", "s");
  }

  private static RequestFault.Kind kind(ThrowingCallable call) {
    return catchThrowableOfType(RequestFault.class, call).kind();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
