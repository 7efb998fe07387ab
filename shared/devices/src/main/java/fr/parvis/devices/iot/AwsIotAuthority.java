package fr.parvis.devices.iot;

import fr.parvis.devices.CertificateAuthority;
import fr.parvis.devices.Credentials;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.CertificateStatus;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;

/** Certificates of AWS IoT Core, by its control plane. */
public final class AwsIotAuthority implements CertificateAuthority {

  /** The endpoint whose certificate comes from Amazon's own authorities. */
  private static final String ENDPOINT = "iot:Data-ATS";

  private final Supplier<IotClient> opener;
  private final String policy;
  private final String caPem;
  private @Nullable IotClient client;

  /**
   * @param opener opens the client when it is first needed: few requests do, and it would cost each
   *     cold start
   * @param policy name of the IoT policy that says what a device may do
   * @param caPem the authority that the endpoint's own certificate comes from
   */
  public AwsIotAuthority(Supplier<IotClient> opener, String policy, String caPem) {
    this.opener = opener;
    this.policy = policy;
    this.caPem = caPem;
  }

  /** {@code CreateThing} of a thing that is there with the same (no) attributes is no fault. */
  @Override
  public Credentials issue(String thing) {
    var iot = iot();
    var endpoint = iot.describeEndpoint(request -> request.endpointType(ENDPOINT));
    iot.createThing(request -> request.thingName(thing));
    var keys = iot.createKeysAndCertificate(request -> request.setAsActive(false));
    iot.attachPolicy(request -> request.policyName(policy).target(keys.certificateArn()));
    iot.attachThingPrincipal(request -> request.thingName(thing).principal(keys.certificateArn()));
    var certificate =
        iot.describeCertificate(request -> request.certificateId(keys.certificateId()));
    return new Credentials(
        keys.certificateId(),
        keys.certificatePem(),
        keys.keyPair().privateKey(),
        caPem,
        certificate.certificateDescription().validity().notAfter(),
        endpoint.endpointAddress());
  }

  @Override
  public void activate(String certificateId) {
    update(certificateId, CertificateStatus.ACTIVE);
  }

  @Override
  public void revoke(String certificateId) {
    try {
      update(certificateId, CertificateStatus.REVOKED);
    } catch (ResourceNotFoundException _) {
      // Somebody deleted it in AWS's own console: nothing is left that could connect.
    }
  }

  /**
   * A certificate that is not attached to its thing any more lets nobody in: the policy sees to it.
   */
  @Override
  public void revokeAll(String thing) {
    try {
      iot().listThingPrincipalsPaginator(request -> request.thingName(thing)).principals().stream()
          .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
          .forEach(this::revoke);
    } catch (ResourceNotFoundException _) {
      // Somebody deleted the thing in AWS's own console.
    }
  }

  private void update(String certificateId, CertificateStatus status) {
    iot().updateCertificate(request -> request.certificateId(certificateId).newStatus(status));
  }

  private synchronized IotClient iot() {
    if (client == null) {
      client = opener.get();
    }
    return client;
  }
}
