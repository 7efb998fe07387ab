package fr.parvis.local.iot.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import fr.parvis.local.iot.TestDevice;
import fr.parvis.local.iot.TestIotCore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.CertificateStatus;
import software.amazon.awssdk.services.iot.model.InvalidRequestException;
import software.amazon.awssdk.services.iot.model.IotException;
import software.amazon.awssdk.services.iot.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;

/** The operations, asked by AWS's own client. Each test has a thing of its own. */
class ControlPlaneTest {
  @TempDir static Path folder;
  private static TestIotCore iot;
  private static IotClient control;

  @BeforeAll
  static void start() {
    iot = new TestIotCore(folder);
    control = iot.control;
  }

  @AfterAll
  static void stop() {
    iot.close();
  }

  @Test
  void describeEndpoint_saysWhereDevicesConnect_andKnowsNoOtherType() {
    var endpoint = control.describeEndpoint(r -> r.endpointType("iot:Data-ATS"));
    assertThat(endpoint.endpointAddress()).isEqualTo("127.0.0.1:" + iot.port());
    assertThatThrownBy(() -> control.describeEndpoint(r -> r.endpointType("iot:Jobs")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("iot:Jobs");
  }

  @Test
  void createThing_answersTheSameAgain_butNotForOtherAttributes() {
    var first = control.createThing(r -> r.thingName("thing-1"));
    var again = control.createThing(r -> r.thingName("thing-1"));
    assertThat(first.thingName()).isEqualTo("thing-1");
    assertThat(first.thingArn()).endsWith(":thing/thing-1");
    assertThat(again.thingId()).isEqualTo(first.thingId());
    assertThatThrownBy(() ->
            control.createThing(
                r -> r.thingName("thing-1").attributePayload(p -> p.attributes(Map.of("a", "b")))))
        .isInstanceOf(ResourceAlreadyExistsException.class);
  }

  @Test
  void createThing_isRefused_whenTheNameOrAnOptionIsNotKnown() {
    assertThatThrownBy(() -> control.createThing(r -> r.thingName("no spaces")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("no spaces");
    assertThatThrownBy(() -> control.createThing(r -> r.thingName("thing-2").thingTypeName("t")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("thingTypeName");
  }

  @Test
  void describeCertificate_tellsStatusAndValidity() {
    var created = control.createKeysAndCertificate(r -> r.setAsActive(false));
    var described =
        control
            .describeCertificate(r -> r.certificateId(created.certificateId()))
            .certificateDescription();
    assertThat(described.certificatePem()).isEqualTo(created.certificatePem());
    assertThat(described.certificateArn()).isEqualTo(created.certificateArn());
    assertThat(described.status()).isEqualTo(CertificateStatus.INACTIVE);
    assertThat(described.validity().notAfter()).isEqualTo(Instant.parse("2049-12-31T23:59:59Z"));
    assertThat(described.creationDate()).isAfter(described.validity().notBefore());
  }

  @Test
  void device_mayConnect_onlyWhileItsCertificateCountsAndIsBoundToThingAndPolicy()
      throws Exception {
    control.createThing(r -> r.thingName("meter-1"));
    var created = control.createKeysAndCertificate(r -> r.setAsActive(false));
    var id = created.certificateId();
    var arn = created.certificateArn();
    var device =
        TestDevice.mqtt5(iot.port(), "meter-1", TestIotCore.issued(created), iot.authority)
            .toBlocking();

    assertThatThrownBy(device::connect).isInstanceOf(Mqtt5ConnAckException.class);
    control.updateCertificate(r -> r.certificateId(id).newStatus(CertificateStatus.ACTIVE));
    assertThatThrownBy(device::connect).isInstanceOf(Mqtt5ConnAckException.class);
    control.attachPolicy(r -> r.policyName("DevicePolicy").target(arn));
    assertThatThrownBy(device::connect).isInstanceOf(Mqtt5ConnAckException.class);
    control.attachThingPrincipal(r -> r.thingName("meter-1").principal(arn));
    device.connect();
    assertThat(control.listThingPrincipals(r -> r.thingName("meter-1")).principals())
        .containsExactly(arn);
  }

  @Test
  void revoking_endsTheConnectionAtOnce_andKeepsTheDeviceOut() throws Exception {
    var keys = iot.add("meter-2");
    var device = TestDevice.mqtt5(iot.port(), "meter-2", keys.issued(), iot.authority).toBlocking();
    device.connect();
    control.updateCertificate(
        r -> r.certificateId(keys.certificateId()).newStatus(CertificateStatus.REVOKED));
    await().until(() -> !device.getState().isConnected());
    assertThatThrownBy(device::connect).isInstanceOf(Mqtt5ConnAckException.class);
  }

  @Test
  void whatIsNotThere_isNotFound() {
    var nothing = "a".repeat(64);
    var arn = control.createKeysAndCertificate(r -> r.setAsActive(false)).certificateArn();
    control.createThing(r -> r.thingName("thing-3"));
    assertThatThrownBy(() -> control.describeCertificate(r -> r.certificateId(nothing)))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining(nothing);
    assertThatThrownBy(() ->
            control.updateCertificate(
                r -> r.certificateId(nothing).newStatus(CertificateStatus.ACTIVE)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> control.attachPolicy(r -> r.policyName("NoPolicy").target(arn)))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("NoPolicy");
    assertThatThrownBy(
            () -> control.attachThingPrincipal(r -> r.thingName("nobody").principal(arn)))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() ->
            control.attachThingPrincipal(r ->
                r.thingName("thing-3").principal(arn.replaceAll("cert/.*", "cert/" + nothing))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void updateCertificate_isRefused_forAStatusThatNobodyMaySet() {
    var id = control.createKeysAndCertificate(r -> r.setAsActive(true)).certificateId();
    assertThatThrownBy(() ->
            control.updateCertificate(
                r -> r.certificateId(id).newStatus(CertificateStatus.PENDING_TRANSFER)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("PENDING_TRANSFER");
  }

  @Test
  void anOperationThatTheLaptopDoesNotKnow_isRefusedByName() {
    assertThatThrownBy(control::listThings)
        .isInstanceOf(IotException.class)
        .hasMessageContaining("GET /things");
  }
}
