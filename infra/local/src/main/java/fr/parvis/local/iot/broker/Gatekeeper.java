package fr.parvis.local.iot.broker;

import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.interceptor.publish.PublishOutboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishOutboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishOutboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.WillPublishPacket;
import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.parameter.ClientBasedInput;
import fr.parvis.local.iot.policy.Action;
import fr.parvis.local.iot.policy.Connection;
import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Certificate;
import fr.parvis.local.iot.registry.Registry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Lets devices in by their certificate, and lets each do what the policies of its certificate say.
 * They are asked anew each time, so a change holds at once; on AWS it takes some minutes.
 */
final class Gatekeeper
    implements SimpleAuthenticator,
        PublishAuthorizer,
        SubscriptionAuthorizer,
        PublishOutboundInterceptor {
  private final Registry registry;
  private final Policies policies;
  private final Sessions sessions;
  private final InstantSource clock;
  private final BooleanSupplier open;

  Gatekeeper(
      Registry registry,
      Policies policies,
      Sessions sessions,
      InstantSource clock,
      BooleanSupplier open) {
    this.registry = registry;
    this.policies = policies;
    this.sessions = sessions;
    this.clock = clock;
    this.open = open;
  }

  @Override
  public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
    if (!open.getAsBoolean()) {
      output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE);
      return;
    }
    var clientId = input.getClientInformation().getClientId();
    var session =
        certificate(input.getConnectionInformation())
            .map(certificate -> session(certificate, clientId, input))
            .filter(s -> allows(s, Action.CONNECT, clientId));
    if (session.isEmpty()) {
      output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED);
      return;
    }
    sessions.add(session.get(), input.getConnectionInformation());
    output.authenticateSuccessfully();
  }

  @Override
  public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput output) {
    if (publisher(input, input.getPublishPacket()).isPresent()) {
      output.authorizeSuccessfully();
    } else {
      output.disconnectClient(DisconnectReasonCode.NOT_AUTHORIZED);
    }
  }

  /** Whoever publishes a packet, if it may. */
  Optional<Session> publisher(ClientBasedInput input, PublishPacket packet) {
    var topic = packet.getTopic();
    return sessions
        .find(input)
        .filter(session -> allows(session, Action.PUBLISH, topic))
        .filter(s -> !packet.getRetain() || allows(s, Action.RETAIN_PUBLISH, topic));
  }

  @Override
  public void authorizeSubscribe(
      SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput output) {
    var filter = input.getSubscription().getTopicFilter();
    if (sessions.find(input).filter(s -> allows(s, Action.SUBSCRIBE, filter)).isPresent()) {
      output.authorizeSuccessfully();
    } else {
      output.failAuthorization();
    }
  }

  @Override
  public void onOutboundPublish(PublishOutboundInput input, PublishOutboundOutput output) {
    var topic = input.getPublishPacket().getTopic();
    if (sessions.find(input).filter(s -> allows(s, Action.RECEIVE, topic)).isEmpty()) {
      output.preventPublishDelivery();
    }
  }

  private boolean allows(Session session, Action action, String target) {
    return registry
        .findCertificate(session.certificateId())
        .filter(certificate -> certificate.status() == Certificate.Status.ACTIVE)
        .filter(c -> policies.allow(c.policies(), session.connection(), action, target))
        .isPresent();
  }

  private Session session(Certificate certificate, String clientId, SimpleAuthInput input) {
    var thing =
        Optional.of(clientId)
            .filter(name -> certificate.things().contains(name))
            .filter(name -> registry.findThing(name).isPresent());
    return new Session(
        UUID.randomUUID().toString(),
        certificate.id(),
        new Connection(clientId, thing),
        input.getConnectPacket().getWillPublish().map(Gatekeeper::will),
        clock.instant());
  }

  private static Session.Will will(WillPublishPacket will) {
    return new Session.Will(will.getTopic(), payload(will), will.getQos().getQosNumber());
  }

  static byte[] payload(PublishPacket packet) {
    var buffer = packet.getPayload();
    if (buffer.isEmpty()) {
      return new byte[0];
    }
    var bytes = new byte[buffer.get().remaining()];
    buffer.get().duplicate().get(bytes);
    return bytes;
  }

  private Optional<Certificate> certificate(ConnectionInformation connection) {
    return connection
        .getClientTlsInformation()
        .flatMap(tls -> tls.getClientCertificate())
        .flatMap(x509 -> registry.findCertificate(Certificate.id(x509)));
  }
}
