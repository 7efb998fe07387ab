package fr.parvis.local.iot.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a device does to the broker, and what kind of resource that is asked of. */
public enum Action {
  /** To connect under a client id. */
  CONNECT("iot:Connect", "client/"),
  /** To publish on a topic. */
  PUBLISH("iot:Publish", "topic/"),
  /** To publish on a topic a message that stays there. */
  RETAIN_PUBLISH("iot:RetainPublish", "topic/"),
  /** To be handed the messages of a topic. */
  RECEIVE("iot:Receive", "topic/"),
  /** To subscribe to a topic filter. */
  SUBSCRIBE("iot:Subscribe", "topicfilter/");

  private final String policyName;
  private final String resourceKind;

  Action(String policyName, String resourceKind) {
    this.policyName = policyName;
    this.resourceKind = resourceKind;
  }

  static Optional<Action> find(String policyName) {
    return Arrays.stream(values()).filter(a -> a.policyName.equals(policyName)).findFirst();
  }

  /** The resource that a policy must name to speak of this action on this client id or topic. */
  String resource(String target) {
    return resourceKind + target;
  }
}
