package fr.parvis.local.iot.control;

import java.util.Map;

/**
 * The operation that says where devices connect.
 *
 * @param address host and port
 */
record Endpoint(String address) {
  /** DescribeEndpoint. On AWS an address has no port, because it is always 8883. */
  Map<String, Object> describe(Request request) {
    var type = request.query().getOrDefault("endpointType", "iot:Data-ATS");
    if (!type.equals("iot:Data-ATS")) {
      throw Refused.invalid("The laptop has no endpoint of type " + type + ": use iot:Data-ATS");
    }
    return Map.of("endpointAddress", address);
  }
}
