package fr.parvis.lorawan;

import fr.parvis.lorawan.Fields.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of models: by what network servers call them, how their uplinks are decoded.
 *
 * <p>To add a model: a line here, a decoder if the server gives bytes only, a recorded uplink with
 * its values in the test.
 */
public final class Models {

  private static final Fields DRAGINO_LSE01 =
      new Fields(
          Field.of("BatV", "battery", "V"),
          Field.of("temp_SOIL", "soil-temperature", "Cel"),
          Field.of("water_SOIL", "soil-moisture", "%"),
          Field.of("water_SOIL_f", "soil-moisture", "%"),
          // The probe tells microsiemens per centimetre.
          new Field("conduct_SOIL", "soil-conductivity", "S/m", 1e-4));

  private static final Fields TEKTELIC_MOTION =
      new Fields(
          Field.of("bat_percentage", "battery", "%EL"),
          Field.of("temp", "temperature", "Cel"),
          Field.of("count", "movements", "count"));

  private static final Map<String, Decoder> BY_NAME =
      Map.of(
          "adeunis/pulse", new AdeunisPulse(),
          "adeunis/comfort-co2", new AdeunisComfortCo2(),
          "dragino/lse01", DRAGINO_LSE01,
          "dragino_lse01", DRAGINO_LSE01,
          "tektelic/smart-room-sensor", TEKTELIC_MOTION,
          "tektelic-motion", TEKTELIC_MOTION);

  private Models() {}

  /**
   * The values of an uplink.
   *
   * @throws UplinkRejected when the model is not in the table, or the frame is not one of it
   */
  public static List<Measure> decode(Uplink uplink) {
    var decoder = BY_NAME.get(uplink.model().toLowerCase(Locale.ROOT));
    if (decoder == null) {
      throw new UplinkRejected(
          "No decoder is known for the model \"%s\".".formatted(uplink.model()));
    }
    return decoder.decode(uplink);
  }
}
