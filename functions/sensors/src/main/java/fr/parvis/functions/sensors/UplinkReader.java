package fr.parvis.functions.sensors;

import fr.parvis.functions.sensors.Message.Webhook;
import fr.parvis.lorawan.Measure;
import fr.parvis.lorawan.Models;
import fr.parvis.lorawan.Uplink;
import fr.parvis.lorawan.UplinkRejected;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.SeriesId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes readings of an uplink. The device is the thing, whatever server speaks for it. */
final class UplinkReader {

  private UplinkReader() {}

  static Contents read(Webhook webhook) {
    Uplink uplink;
    try {
      uplink = webhook.form().read(new String(webhook.payload(), StandardCharsets.UTF_8));
    } catch (UplinkRejected e) {
      return Contents.unreadable(Faults.unreadable(webhook, webhook.sender(), e.getMessage()));
    }
    try {
      return contents(uplink);
    } catch (UplinkRejected e) {
      return Contents.unreadable(Faults.unreadable(webhook, uplink.device(), e.getMessage()));
    }
  }

  private static Contents contents(Uplink uplink) {
    var readings =
        Models.decode(uplink).stream().map(measure -> reading(uplink.device(), measure)).toList();
    return new Contents(readings, List.of());
  }

  private static Reading reading(String device, Measure measure) {
    return new Reading(
        new SeriesId(device, measure.name()), measure.at(), measure.value(), measure.unit());
  }
}
