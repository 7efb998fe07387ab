package fr.parvis.simulator.device;

import fr.parvis.simulator.gateway.Pack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import software.amazon.awssdk.crt.mqtt5.Mqtt5Client;
import software.amazon.awssdk.crt.mqtt5.Mqtt5ClientOptions.ExtendedValidationAndFlowControlOptions;
import software.amazon.awssdk.crt.mqtt5.Mqtt5ClientOptions.LifecycleEvents;
import software.amazon.awssdk.crt.mqtt5.OnAttemptingConnectReturn;
import software.amazon.awssdk.crt.mqtt5.OnConnectionFailureReturn;
import software.amazon.awssdk.crt.mqtt5.OnConnectionSuccessReturn;
import software.amazon.awssdk.crt.mqtt5.OnDisconnectionReturn;
import software.amazon.awssdk.crt.mqtt5.OnStoppedReturn;
import software.amazon.awssdk.crt.mqtt5.QOS;
import software.amazon.awssdk.crt.mqtt5.packets.ConnectPacket.ConnectPacketBuilder;
import software.amazon.awssdk.crt.mqtt5.packets.PublishPacket.PublishPacketBuilder;
import software.amazon.awssdk.iot.AwsIotMqtt5ClientBuilder;

/**
 * One device's connection, by the AWS IoT Device SDK. When it is lost the SDK connects again and
 * sends what was not acknowledged.
 */
final class Connection implements AutoCloseable {

  private static final long KEEP_ALIVE_SECONDS = 60;
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private final Mqtt5Client client;
  private final CompletableFuture<Void> connected = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();

  Connection(String thing, Keys.Key key, Broker broker) {
    try (var builder =
        AwsIotMqtt5ClientBuilder.newDirectMqttBuilderWithMtlsFromMemory(
            broker.host(), key.certificate(), key.privateKey())) {
      client =
          builder
              .withCertificateAuthority(key.authority())
              .withPort((long) broker.port())
              .withMaxReconnectDelayMs(LONGEST_WAIT_MILLIS)
              // Otherwise the client holds back above 100 messages a second.
              .withExtendedValidationAndFlowControlOptions(
                  ExtendedValidationAndFlowControlOptions.NONE)
              .withConnectProperties(
                  new ConnectPacketBuilder()
                      .withClientId(thing)
                      .withKeepAliveIntervalSeconds(KEEP_ALIVE_SECONDS))
              .withLifeCycleEvents(new Events(thing))
              .build();
    }
    client.start();
  }

  /** Completes when the broker has let the device in. */
  CompletableFuture<Void> connected() {
    return connected;
  }

  /** Completes when the broker has the pack. */
  CompletionStage<?> publish(Pack pack) {
    return client.publish(
        new PublishPacketBuilder(pack.topic(), QOS.AT_LEAST_ONCE, pack.payload()).build());
  }

  /** Says goodbye, so that the device does not count as lost. */
  void stop() {
    client.stop();
  }

  @Override
  public void close() {
    stopped.join();
    client.close();
  }

  private final class Events implements LifecycleEvents {
    private final String thing;

    private Events(String thing) {
      this.thing = thing;
    }

    @Override
    public void onAttemptingConnect(Mqtt5Client client, OnAttemptingConnectReturn attempt) {}

    @Override
    public void onConnectionSuccess(Mqtt5Client client, OnConnectionSuccessReturn success) {
      connected.complete(null);
    }

    @Override
    public void onConnectionFailure(Mqtt5Client client, OnConnectionFailureReturn failure) {
      System.err.printf("%s cannot connect: %s%n", thing, failure.getErrorCode());
    }

    @Override
    public void onDisconnection(Mqtt5Client client, OnDisconnectionReturn disconnection) {}

    @Override
    public void onStopped(Mqtt5Client client, OnStoppedReturn stop) {
      stopped.complete(null);
    }
  }
}
