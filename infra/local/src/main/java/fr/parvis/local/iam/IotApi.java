package fr.parvis.local.iam;

import java.util.List;

/** The control plane of IoT Core. */
final class IotApi {
  private static final String SERVICE = "iot";

  private IotApi() {}

  static List<Permission> needed(AwsCall call) {
    var parts = call.path().split("/", -1);
    var name = parts.length > 1 ? parts[1] : "";
    var shape = call.method() + " " + parts[0] + (parts.length > 2 ? "/" + parts[2] : "");
    return switch (shape) {
      case "GET endpoint" -> List.of(Permission.onNothing(SERVICE, "DescribeEndpoint"));
      case "POST keys-and-certificate" ->
          List.of(Permission.onNothing(SERVICE, "CreateKeysAndCertificate"));
      case "POST things" -> List.of(onThing("CreateThing", name));
      case "GET things/principals" -> List.of(onThing("ListThingPrincipals", name));
      case "PUT things/principals" ->
          List.of(
              onThing("AttachThingPrincipal", name),
              onCertificate(
                  "AttachThingPrincipal", call.headers().getOrDefault("x-amzn-principal", "")));
      case "GET certificates" -> List.of(onCertificate("DescribeCertificate", name));
      case "PUT certificates" -> List.of(onCertificate("UpdateCertificate", name));
      case "PUT target-policies" ->
          List.of(onCertificate("AttachPolicy", call.json().path("target").asText()));
      default -> List.of(Permission.onNothing(SERVICE, shape));
    };
  }

  private static Permission onThing(String operation, String name) {
    return Permission.of(SERVICE, operation, "thing/" + name);
  }

  private static Permission onCertificate(String operation, String idOrArn) {
    var id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    return Permission.of(SERVICE, operation, "cert/" + id);
  }
}
