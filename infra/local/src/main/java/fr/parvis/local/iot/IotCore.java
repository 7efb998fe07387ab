package fr.parvis.local.iot;

import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.meter.Unit;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * IoT Core: the broker, and the control plane by which functions add and revoke devices. Devices
 * are let in when {@link #open} is called, once the rules are there.
 */
public final class IotCore implements Part {
  private static final int MESSAGE_BYTES = 5 * 1024;

  private final Template template;
  private final LaptopSettings settings;
  private final Authority authority;
  private final Path folder;
  private final Publications publications;
  private @Nullable IotServices services;

  /**
   * The devices' side of a template.
   *
   * @param authority who signs the certificates
   * @param folder where the broker works: it needs files even when nothing is kept
   * @param publications who is told of each message
   */
  public IotCore(
      Template template,
      LaptopSettings settings,
      Authority authority,
      Path folder,
      Publications publications) {
    this.template = template;
    this.settings = settings;
    this.authority = authority;
    this.folder = folder;
    this.publications = publications;
  }

  @Override
  public Claims claims() {
    return Policies.claims();
  }

  @Override
  public void start() {
    services = new IotServices(template, settings, authority, folder, this::published);
    services.start();
  }

  private void published(Publication publication, Distribution distribution) {
    var topic = publication.topic();
    // What the broker itself tells and Basic Ingest cost no message.
    if (!topic.startsWith("$aws/events/") && !topic.startsWith("$aws/rules/")) {
      settings
          .meter()
          .addSized("devices", Unit.IOT_MESSAGES, publication.payload().length, MESSAGE_BYTES);
    }
    if (topic.startsWith("$aws/things/")) {
      settings.meter().add("devices", Unit.IOT_OPERATIONS, 1);
    }
    publications.published(publication, distribution);
  }

  /** Lets devices in. */
  public void open() {
    Objects.requireNonNull(services, "not started").open();
  }

  @Override
  public void close() {
    if (services != null) {
      services.close();
    }
  }
}
