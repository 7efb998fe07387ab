package fr.parvis.local.iot.control;

import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.registry.Certificate;
import fr.parvis.local.iot.registry.Certificate.Status;
import fr.parvis.local.iot.registry.Registry;
import fr.parvis.template.Names;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The operations on certificates, and on the policies they stand under. */
final class CertificateOperations {
  private final Registry registry;
  private final Authority authority;
  private final Policies policies;
  private final Consumer<String> disconnect;
  private final InstantSource clock;

  /**
   * Makes the operations.
   *
   * @param disconnect ends the connections made with the certificate of an id
   */
  CertificateOperations(
      Registry registry,
      Authority authority,
      Policies policies,
      Consumer<String> disconnect,
      InstantSource clock) {
    this.registry = registry;
    this.authority = authority;
    this.policies = policies;
    this.disconnect = disconnect;
    this.clock = clock;
  }

  /** CreateKeysAndCertificate. The private key is in the answer and nowhere else. */
  Map<String, Object> create(Request request) {
    var active = Boolean.parseBoolean(request.query().getOrDefault("setAsActive", "false"));
    var issued = authority.issue();
    var id = Certificate.id(issued.certificate());
    registry.add(
        new Certificate(
            id,
            issued.certificatePem(),
            active ? Status.ACTIVE : Status.INACTIVE,
            clock.instant(),
            clock.instant(),
            Set.of(),
            Set.of()));
    return Map.of(
        "certificateArn",
        arn(id),
        "certificateId",
        id,
        "certificatePem",
        issued.certificatePem(),
        "keyPair",
        Map.of("PublicKey", issued.publicKeyPem(), "PrivateKey", issued.privateKeyPem()));
  }

  /** DescribeCertificate. */
  Map<String, Object> describe(Request request) {
    var certificate = certificate(registry, request.name());
    var description =
        Map.ofEntries(
            Map.entry("certificateArn", arn(certificate.id())),
            Map.entry("certificateId", certificate.id()),
            Map.entry("certificateMode", "DEFAULT"),
            Map.entry("certificatePem", certificate.pem()),
            Map.entry("creationDate", seconds(certificate.createdAt())),
            Map.entry("lastModifiedDate", seconds(certificate.changedAt())),
            Map.entry("ownedBy", Names.ACCOUNT),
            Map.entry("status", certificate.status().name()),
            Map.entry(
                "validity",
                Map.of(
                    "notBefore", seconds(certificate.validFrom()),
                    "notAfter", seconds(certificate.validUntil()))));
    return Map.of("certificateDescription", description);
  }

  /** UpdateCertificate. A certificate that is not active any more loses its connections. */
  Map<String, Object> update(Request request) {
    var id = certificate(registry, request.name()).id();
    var status = status(request.query().getOrDefault("newStatus", ""));
    registry.change(id, known -> known.with(status, clock.instant()));
    if (status != Status.ACTIVE) {
      disconnect.accept(id);
    }
    return Operations.nothing();
  }

  private static Status status(String text) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("Not a status of a certificate: " + text));
  }

  /** AttachPolicy. */
  Map<String, Object> attachPolicy(Request request) {
    var certificate = certificate(registry, request.body().path("target").asText());
    if (!policies.has(request.name())) {
      throw Refused.notFound("Policy %s does not exist".formatted(request.name()));
    }
    registry.change(certificate.id(), known -> known.withPolicy(request.name()));
    return Operations.nothing();
  }

  /** The certificate of an id or an ARN. */
  static Certificate certificate(Registry registry, String idOrArn) {
    var id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    return registry
        .findCertificate(id)
        .orElseThrow(() -> Refused.notFound("Certificate %s does not exist".formatted(idOrArn)));
  }

  static String arn(String id) {
    return "arn:aws:iot:%s:%s:cert/%s".formatted(Names.REGION, Names.ACCOUNT, id);
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
