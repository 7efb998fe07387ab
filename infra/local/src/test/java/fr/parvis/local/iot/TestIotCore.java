package fr.parvis.local.iot;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.template.Names;
import fr.parvis.template.Template;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.CreateKeysAndCertificateResponse;

/**
 * IoT Core whole, with the real template's policy, kept in a folder. Its control plane is asked by
 * the SDK, as the town hall's door asks it.
 */
public final class TestIotCore implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("parvis.root"));
  private static final Template TEMPLATE = Template.declared(ROOT.resolve("template.yaml"));

  /** A device's keys, and how the control plane calls them. */
  public record Keys(String certificateId, String certificateArn, Authority.Issued issued) {}

  public final Ports ports = Ports.free();
  public final Authority authority;
  public final IotClient control;
  public final List<Publication> published = new CopyOnWriteArrayList<>();
  private final IotCore core;

  /** Starts it with what a folder keeps. */
  public TestIotCore(Path folder) {
    authority = Authority.in(folder, InstantSource.system());
    var settings = new LaptopSettings(ROOT, Optional.of(folder), ports);
    core =
        new IotCore(
            TEMPLATE, settings, authority, folder, (publication, _) -> published.add(publication));
    core.start();
    core.open();
    control =
        IotClient.builder()
            .endpointOverride(ports.address(Service.IOT))
            .region(Region.of(Names.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(Clients.ACCESS_KEY, Clients.SECRET_KEY)))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  /** The port that devices connect to. */
  public int port() {
    return ports.of(Service.MQTT);
  }

  /** A thing with an active certificate, under the devices' policy. */
  public Keys add(String thing) throws Exception {
    control.createThing(r -> r.thingName(thing));
    var created = control.createKeysAndCertificate(r -> r.setAsActive(true));
    control.attachPolicy(r -> r.policyName("DevicePolicy").target(created.certificateArn()));
    control.attachThingPrincipal(r -> r.thingName(thing).principal(created.certificateArn()));
    return new Keys(created.certificateId(), created.certificateArn(), issued(created));
  }

  /** What a device reads from the PEM texts that it was given. */
  public static Authority.Issued issued(CreateKeysAndCertificateResponse created) throws Exception {
    var certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(created.certificatePem().getBytes(UTF_8)));
    var secret = created.keyPair().privateKey().replaceAll("-----[^-]+-----|\\s", "");
    var key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
    return new Authority.Issued(certificate, new KeyPair(certificate.getPublicKey(), key));
  }

  @Override
  public void close() {
    control.close();
    core.close();
  }
}
