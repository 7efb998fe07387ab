package fr.parvis.local.objects;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.Template;
import java.util.List;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;

/**
 * Which pages may send files. S3Proxy has one set of rules for all its buckets, so it gets the
 * rules of all of them; it does not know {@code MaxAge}.
 */
final class BucketCors {

  private BucketCors() {}

  static CrossOriginResourceSharing of(Template template) {
    var rules =
        template.resources("AWS::S3::Bucket").stream()
            .flatMap(bucket -> bucket.properties().at("/CorsConfiguration/CorsRules").valueStream())
            .toList();
    var origins = texts(rules, "AllowedOrigins").stream().map(BucketCors::pattern).toList();
    return new CrossOriginResourceSharing(
        origins,
        texts(rules, "AllowedMethods"),
        texts(rules, "AllowedHeaders"),
        texts(rules, "ExposedHeaders"),
        "false");
  }

  private static String pattern(String origin) {
    return origin.equals("*") ? ".*" : Pattern.quote(origin);
  }

  private static List<String> texts(List<JsonNode> rules, String property) {
    return rules.stream()
        .flatMap(rule -> rule.path(property).valueStream())
        .map(JsonNode::asText)
        .distinct()
        .toList();
  }
}
