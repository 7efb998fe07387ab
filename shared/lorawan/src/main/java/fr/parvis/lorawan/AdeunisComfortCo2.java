package fr.parvis.lorawan;

import java.util.List;

/**
 * Adeunis Comfort CO2: temperature, humidity and carbon dioxide of a room.
 *
 * <p>Frame {@code 0x6a}: status, then groups of a temperature in tenths of a degree, a humidity in
 * percent and a concentration in ppm, newest first. The older groups have no time of their own (see
 * {@link AdeunisPulse}) and are left out.
 */
final class AdeunisComfortCo2 implements Decoder {

  private static final int DATA = 0x6a;

  @Override
  public List<Measure> decode(Uplink uplink) {
    var frame = new Frame(uplink.payload());
    if (frame.unsigned8() != DATA) {
      return List.of();
    }
    frame.unsigned8();
    return List.of(
        new Measure("temperature", "Cel", frame.signed16() / 10.0, uplink.at()),
        new Measure("humidity", "%RH", frame.unsigned8(), uplink.at()),
        new Measure("co2", "ppm", frame.unsigned16(), uplink.at()));
  }
}
