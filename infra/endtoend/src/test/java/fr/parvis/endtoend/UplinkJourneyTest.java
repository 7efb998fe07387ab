package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a LoRaWAN server's webhook to the readings of its devices, as docs/lorawan.md tells. */
class UplinkJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** 21.5 °C, 45 % of humidity and 600 ppm, in a frame of Adeunis' Comfort CO2. */
  private static final String FRAME = "aoAA1y0CWA==";

  private final SensorStaff staff = new SensorStaff(parvis);
  private final String device = "essai-" + UUID.randomUUID().toString().substring(0, 8);
  private final long now = InstantSource.system().instant().getEpochSecond();

  @Test
  void uplinks_becomeReadingsOnce_ofTheThingsStack() {
    var body =
        """
        {"end_device_ids": {"device_id": "%s"}, "uplink_message": {"received_at": "%s", "f_port": 1,
         "frm_payload": "%s", "version_ids": {"brand_id": "adeunis", "model_id": "comfort-co2"}}}
        """
            .formatted(device, Instant.ofEpochSecond(now), FRAME);
    areKept("/api/public/uplinks/ttn", "the-demo-secret-of-the-things-network", body);
  }

  @Test
  void uplinks_becomeReadingsOnce_ofChirpStack() {
    var body =
        """
        {"time": "%s", "fPort": 1, "data": "%s",
         "deviceInfo": {"devEui": "%s", "deviceProfileName": "adeunis/comfort-co2"}}
        """
            .formatted(Instant.ofEpochSecond(now), FRAME, device);
    areKept("/api/public/uplinks/chirpstack?event=up", "the-demo-secret-of-chirpstack", body);
  }

  @Test
  void uplinks_areRefused_withAnotherSecretOrWithoutOneAndWhenTooLarge() {
    var visitor = new Visitor(parvis.site());
    var path = "/api/public/uplinks/ttn";
    visitor.post(path, "{}").expect(403);
    visitor.signedIn("the-demo-secret-of-chirpstack").post(path, "{}").expect(403);
    var server = visitor.signedIn("the-demo-secret-of-the-things-network");
    server.post("/api/public/uplinks/another", "{}").expect(403);
    server.post(path, "{\"a\":\"" + "a".repeat(96 * 1024) + "\"}").expect(413);
    server.post(path, "[]").expect(400);
  }

  /** Sent twice, as a server does that missed the first answer. */
  private void areKept(String path, String secret, String body) {
    staff.register(device, "temperature air-temperature Cel");
    var server = new Visitor(parvis.site()).signedIn(secret);
    server.post(path, body).expect(202);
    server.post(path, body).expect(202);
    try (var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(stored.values(device + "/temperature")).containsExactly(entry(now, 21.5)));
    }
  }
}
