package fr.parvis.local.iot.broker;

import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationFailedInput;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ClientInitiatedDisconnectInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ServerInitiatedDisconnectInput;
import com.hivemq.extension.sdk.api.packets.general.DisconnectedReasonCode;

/** Tells who comes and goes, and how they left. */
final class Comings implements ClientLifecycleEventListener {
  private final Sessions sessions;
  private final Presence presence;

  Comings(Sessions sessions, Presence presence) {
    this.sessions = sessions;
    this.presence = presence;
  }

  @Override
  public void onMqttConnectionStart(ConnectionStartInput input) {
    // nothing is known of it yet
  }

  @Override
  public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {
    sessions.find(input).ifPresent(presence::connected);
  }

  @Override
  public void onAuthenticationFailedDisconnect(AuthenticationFailedInput input) {
    sessions.remove(input); // it was refused after all, for its will
  }

  @Override
  public void onDisconnect(DisconnectEventInput input) {
    left(input, Presence.Reason.CONNECTION_LOST, false);
  }

  @Override
  public void onClientInitiatedDisconnect(ClientInitiatedDisconnectInput input) {
    var withWill =
        input
            .getReasonCode()
            .filter(DisconnectedReasonCode.DISCONNECT_WITH_WILL_MESSAGE::equals)
            .isPresent();
    left(input, Presence.Reason.CLIENT_INITIATED_DISCONNECT, !withWill);
  }

  @Override
  public void onServerInitiatedDisconnect(ServerInitiatedDisconnectInput input) {
    var reason =
        switch (input.getReasonCode().orElse(DisconnectedReasonCode.UNSPECIFIED_ERROR)) {
          case SESSION_TAKEN_OVER -> Presence.Reason.DUPLICATE_CLIENTID;
          case KEEP_ALIVE_TIMEOUT -> Presence.Reason.MQTT_KEEP_ALIVE_TIMEOUT;
          case NOT_AUTHORIZED -> Presence.Reason.FORBIDDEN_ACCESS;
          case MALFORMED_PACKET, PROTOCOL_ERROR, PACKET_TOO_LARGE -> Presence.Reason.CLIENT_ERROR;
          default -> Presence.Reason.SERVER_INITIATED_DISCONNECT;
        };
    left(input, reason, false);
  }

  private void left(DisconnectEventInput input, Presence.Reason reason, boolean withGoodbye) {
    sessions.remove(input).ifPresent(session -> presence.left(session, reason, !withGoodbye));
  }
}
