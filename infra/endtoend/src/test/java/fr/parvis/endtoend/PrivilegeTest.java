package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.parvis.local.iam.Grant;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What roles allow is what functions did in all the other tests, after which it comes: nothing was
 * refused, and nothing is allowed that nobody needed.
 */
@Order(Integer.MAX_VALUE)
class PrivilegeTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  @Test
  void roles_allowAllThatFunctionsDo() {
    assertThat(parvis.laptop().access().refused()).isEmpty();
  }

  @Test
  void roles_allowNothingThatFunctionsDoNotDo() throws IOException {
    RunningParvis.assumeWholeSuite();
    var excused = excused();
    var unused = parvis.laptop().access().unused().stream().map(Grant::toString);
    assertThat(unused.filter(grant -> !excused.contains(grant))).isEmpty();
  }

  /** Those that only a failure needs, or Lambda itself; the file says why of each. */
  private static List<String> excused() throws IOException {
    try (var stream = PrivilegeTest.class.getResourceAsStream("grants.yaml")) {
      return new YAMLMapper()
          .readTree(stream)
          .propertyStream()
          .flatMap(function ->
              function
                  .getValue()
                  .propertyStream()
                  .filter(grant -> !grant.getValue().asText().isBlank())
                  .map(grant -> function.getKey() + ": " + grant.getKey()))
          .toList();
    }
  }
}
