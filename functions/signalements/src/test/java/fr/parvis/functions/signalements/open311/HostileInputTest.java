package fr.parvis.functions.signalements.open311;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.functions.signalements.Door;
import fr.parvis.json.Json;
import java.io.StringReader;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Nothing that can be sent is a fault of ours. */
final class HostileInputTest {

  private final Door door = new Door();

  @AfterEach
  void noFaultOfOurs() {
    assertThat(door.logged()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&&==&",
        "service_code",
        "service_code=%",
        "service_code=%zz",
        "service_code=%ff%fe",
        "%C3=1",
        "service_code=nid-de-poule",
        "service_code=nid-de-poule&lat=NaN&long=NaN",
        "service_code=nid-de-poule&lat=1e999&long=0",
        "service_code=nid-de-poule&lat=Infinity&long=1",
        "service_code=nid-de-poule&lat=47.35&lat=47.36&long=0.69",
        "service_code=nid-de-poule&lat=47.35",
        "service_code=nid-de-poule&lat=0x1p3&long=1d",
        "service_code=nid-de-poule&lat=-47&long=1e-300",
        "service_code=nid-de-poule&address_string=x&description=ab",
        "service_code=nid-de-poule&address_string=x&email=a@b",
        "service_code=nid-de-poule&address_id=12",
        "service_code=nid-de-poule&address_string=%00%01"
      })
  void forms_thatMeanNothing_areRefused(String form) {
    assertThat(posted(form, false)).isBetween(400, 404);
  }

  @Test
  void bodies_thatAreNoForm_areRefused() {
    assertThat(posted(new String(new byte[] {'a', '=', (byte) 0xff}, ISO_8859_1), true))
        .isEqualTo(400);
    var event = Door.event("open311-post");
    event.setHeaders(Map.of("content-type", "application/json"));
    assertThat(door.send(event).getStatusCode()).isEqualTo(415);
    event.setBody(null);
    assertThat(door.send(event).getStatusCode()).isEqualTo(415);
  }

  @Test
  void aMillionCharacters_areRefused() {
    assertThat(
            posted(
                "service_code=nid-de-poule&address_string=x&description=" + "a".repeat(1_000_000),
                false))
        .isEqualTo(400);
    assertThat(
            posted("service_code=nid-de-poule&address_string=" + "%C3%A9".repeat(300_000), false))
        .isEqualTo(400);
    assertThat(posted("a=b&".repeat(250_000), false)).isEqualTo(400);
  }

  @Test
  void charactersThatXmlCannotCarry_areLeftOut() throws Exception {
    var typed = "Trou\u0000\u0001\u000b\ufffe & <b>]]></b>\r\n\ud83d\udd73 fin";
    var form =
        "service_code=nid-de-poule&address_string=x&description=" + URLEncoder.encode(typed, UTF_8);
    assertThat(posted(form, false)).isEqualTo(200);
    var event = Door.event("open311-requests");
    event.setPathParameters(Map.of("resource", "requests.xml"));
    var xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(door.send(event).getBody())));
    assertThat(xml.getElementsByTagName("description").item(0).getTextContent())
        .isEqualTo("Trou & <b>]]></b>\n\ud83d\udd73 fin");
  }

  @Test
  void anAnswerTooLargeForAFunction_isCutOrRefused() {
    var words = URLEncoder.encode("\"".repeat(4000), UTF_8);
    for (int i = 0; i < 350; i++) {
      assertThat(
              posted(
                  "service_code=nid-de-poule&address_string=" + i + "&description=" + words, false))
          .isEqualTo(200);
    }
    var event = Door.event("open311-requests");
    event.setQueryStringParameters(Map.of());
    var cut = door.send(event);
    assertThat(Json.parse(cut.getBody()).size()).isBetween(200, 349);
    assertThat(Json.write(cut.getBody()).getBytes(UTF_8).length).isLessThan(6_000_000);
    event.setQueryStringParameters(Map.of("page_size", "350"));
    assertThat(door.send(event).getStatusCode()).isEqualTo(400);
  }

  private int posted(String form, boolean base64) {
    var event = Door.event("open311-post");
    event.setIsBase64Encoded(base64);
    event.setBody(base64 ? Base64.getEncoder().encodeToString(form.getBytes(ISO_8859_1)) : form);
    return door.send(event).getStatusCode();
  }
}
