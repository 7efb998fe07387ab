package fr.parvis.functions.signalements.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.functions.signalements.Door;
import fr.parvis.json.Json;
import fr.parvis.people.PersonId;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Open311 GeoReport v2, as other applications see it. */
final class Open311Test {

  private final Door door = new Door();

  @Test
  void post_keepsTheReport_andGivesItsId() throws Exception {
    var answer = door.send("open311-post");
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders()).containsEntry("content-type", "text/xml; charset=utf-8");
    assertThat(answer.getBody()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    var id = text(xml(answer), "service_request_id");
    assertThat(door.reports().find(Reference.parse(id)).orElseThrow().place().label())
        .isEqualTo("Rue de l'Église");
    assertThat(text(xml(answer), "service_notice"))
        .startsWith("Suivez votre signalement : https://valmerle.example/suivi/" + id + "#");
  }

  @Test
  void post_speaksTheLanguageOfTheClient() throws Exception {
    var event = Door.event("open311-post");
    event.getHeaders().put("accept-language", "en-GB,fr;q=0.5");
    var answer = xml(door.send(event));
    assertThat(text(answer, "service_notice")).startsWith("Follow your report: https://");
    var report = door.reports().get(Reference.parse(text(answer, "service_request_id")));
    var person = new PersonId(report.filing().personId().orElseThrow());
    assertThat(door.parts().people().find(person).orElseThrow().language()).isEqualTo(Language.EN);
  }

  @Test
  void requests_tellTheSame_inEveryForm() throws Exception {
    var id = text(xml(door.send("open311-post")), "service_request_id");
    var json = Json.parse(door.send("open311-requests").getBody()).get(0);
    assertThat(json.at("/service_request_id").asText()).isEqualTo(id);
    assertThat(json.at("/lat").isNumber()).isTrue();
    assertThat(json.at("/requested_datetime").asText()).isEqualTo("2026-11-19T09:12:00Z");
    assertThat(json.at("/description").asText()).isEqualTo("Trou <profond> & dangereux");
    var xml = xml(door.send("open311-request", Reference.parse(id)));
    assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("service_requests");
    for (var member : json.properties()) {
      var value = member.getValue().isNull() ? "" : member.getValue().asText();
      assertThat(text(xml, member.getKey())).as(member.getKey()).isEqualTo(value);
    }
    var features = Json.parse(door.send(asked("requests.geojson", Map.of())).getBody());
    assertThat(features.at("/features/0/geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[0.6931,47.3512]}");
    assertThat(features.at("/features/0/properties")).isEqualTo(json);
  }

  @Test
  void services_areTheCategories() throws Exception {
    var services = xml(door.send("open311-services"));
    assertThat(services.getElementsByTagName("service").getLength())
        .isEqualTo(door.parts().territories().get().categories().size());
    assertThat(text(services, "metadata")).isEqualTo("false");
    assertThat(door.send("open311-service").getBody())
        .isEqualTo("{\"service_code\":\"nid-de-poule\",\"attributes\":[]}");
    assertThat(text(xml(door.send("open311-discovery")), "url"))
        .isEqualTo("https://valmerle.example/open311/v2");
  }

  @Test
  void faults_areTold_inTheStandardsForm() throws Exception {
    var unknown = door.sendText(Door.read("open311-post").replace("nid-de-poule", "volcan"));
    assertThat(unknown.getStatusCode()).isEqualTo(404);
    assertThat(text(xml(unknown), "code")).isEqualTo("404");
    var missing =
        door.sendText(
            Door.read("open311-post")
                .replace("service_code=nid-de-poule", "x=y")
                .replace("requests.xml", "requests.json"));
    assertThat(missing.getStatusCode()).isEqualTo(400);
    assertThat(missing.getBody())
        .isEqualTo("[{\"code\":400,\"description\":\"service_code was not provided\"}]");
    assertThat(door.sendText(Door.read("open311-post").replace("37999", "75056")).getStatusCode())
        .isEqualTo(404);
    assertThat(door.send(asked("requests.pdf", Map.of())).getStatusCode()).isEqualTo(404);
    assertThat(door.send(asked("tokens.json", Map.of())).getStatusCode()).isEqualTo(404);
    assertThat(door.send(asked("services.geojson", Map.of())).getStatusCode()).isEqualTo(404);
  }

  @Test
  void post_saysWhatAPlaceNeeds() {
    var nowhere =
        door.sendText(
            Door.read("open311-post")
                .replace("&lat=", "&x=")
                .replace("&long=", "&y=")
                .replace("&address_string=", "&z="));
    assertThat(nowhere.getStatusCode()).isEqualTo(400);
    assertThat(nowhere.getBody()).contains(">The request needs lat and long, or address_string<");
    var away = door.sendText(Door.read("open311-post").replace("lat=47", "lat=48"));
    assertThat(away.getBody()).contains(">lat and long: is outside the territory<");
  }

  @Test
  void requests_keepToTheAskedSpanAndPage() {
    IntStream.range(0, 5)
        .forEach(i -> door.sendText(Door.read("open311-post").replace("profond", "profond " + i)));
    assertThat(count(Map.of("page_size", "2"))).isEqualTo(2);
    assertThat(count(Map.of("page_size", "2", "page", "3"))).isEqualTo(1);
    assertThat(count(Map.of("page_size", "2", "page", "4"))).isZero();
    assertThat(count(Map.of("status", "closed"))).isZero();
    assertThat(count(Map.of("status", "open,closed", "service_code", "nid-de-poule"))).isEqualTo(5);
    assertThat(count(Map.of("start_date", "2026-11-19T10:12:01 01:00"))).isZero();
    assertThat(count(Map.of("end_date", "2026-11-19T09:12:00Z"))).isEqualTo(5);
    var one =
        Json.parse(door.send(asked("requests.json", Map.of())).getBody())
            .get(0)
            .at("/service_request_id")
            .asText();
    assertThat(count(Map.of("service_request_id", one + ",K7Q4-M2ZX,nonsense"))).isEqualTo(1);
    assertThat(count(Map.of("service_request_id", "nonsense"))).isZero();
  }

  @Test
  void requests_refuseWhatTheyCannotMean() {
    for (var wrong :
        new String[] {
          "start_date=yesterday",
          "start_date=+999999999-01-01T00:00:00Z",
          "page=0",
          "page_size=1001",
          "page=99999999999999",
          "status=maybe",
          "page=11",
          "end_date=-0001-01-01T00:00:00Z"
        }) {
      var parts = wrong.split("=", 2);
      assertThat(door.send(asked("requests.json", Map.of(parts[0], parts[1]))).getStatusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    var wide = Map.of("start_date", "2020-01-01T00:00:00Z", "end_date", "2026-01-01T00:00:00Z");
    assertThat(door.send(asked("requests.json", wide)).getStatusCode()).isEqualTo(400);
    assertThat(door.logged()).isEmpty();
  }

  private int count(Map<String, String> query) {
    var answer = door.send(asked("requests.json", query));
    assertThat(answer.getStatusCode()).isEqualTo(200);
    return Json.parse(answer.getBody()).size();
  }

  private static APIGatewayV2HTTPEvent asked(String resource, Map<String, String> query) {
    var event = Door.event("open311-requests");
    event.setPathParameters(Map.of("resource", resource));
    event.setQueryStringParameters(query);
    return event;
  }

  private static Document xml(APIGatewayV2HTTPResponse answer) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.getBody())));
  }

  private static String text(Document xml, String element) {
    return xml.getElementsByTagName(element).item(0).getTextContent();
  }
}
