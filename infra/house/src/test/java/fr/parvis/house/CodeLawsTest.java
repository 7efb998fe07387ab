package fr.parvis.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static fr.parvis.house.DependencyLawsTest.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** How code is written: what would be hard to test, to move or to pay for is refused. */
class CodeLawsTest {
  private static final String COOKIE = "(?s).*(set-cookie|setcookies\\().*";

  /** Methods that answer otherwise each time, or from the machine. */
  private static final Set<String> WORLD =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.time.Instant.now",
          "java.time.InstantSource.system",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.ZoneId.systemDefault",
          "java.util.UUID.randomUUID");

  private static final Pattern TEST =
      Pattern.compile("(?m)^\\s*@(Test|ParameterizedTest|ArchTest)\\b");

  private static GivenClassesConjunction productCode() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "fr.parvis.template..",
            "fr.parvis.dynamodblocal..",
            "fr.parvis.local..",
            "fr.parvis.demo..");
  }

  @Test
  void world_isAskedInCompositionOnly() {
    productCode()
        .should(askTheWorldOutsideComposition())
        .because("time, ids and settings are constructor arguments; tests give their own")
        .check(CLASSES);
  }

  @Test
  void tables_areNeverScanned() {
    productCode()
        .should()
        .accessTargetWhere(target(nameMatching("scan(Paginator)?")).and(ofDynamo()))
        .because(
            "a Scan reads, and pays for, the whole table: write the access pattern in docs/data.md")
        .check(CLASSES);
  }

  @Test
  void schemas_areStatic() {
    productCode()
        .should()
        .beAnnotatedWith(DynamoDbBean.class)
        .because("bean reflection costs 50 ms of each cold start; see shared/dynamo ItemSchema")
        .check(CLASSES);
  }

  @Test
  void code_knowsNoStage() {
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> file.startsWith("functions") || file.startsWith("shared"))
        .filteredOn(f -> Checkout.text(f).matches("(?s).*\\bif \\(!?(is)?[Ll]ocal\\b.*"))
        .isEmpty();
  }

  /** Any site's page may call the API, as nobody is known by what a browser sends by itself. */
  @Test
  void functions_setNoCookie() {
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> file.startsWith("functions") || file.startsWith("shared"))
        .filteredOn(file -> Checkout.text(file).toLowerCase(Locale.ROOT).matches(COOKIE))
        .isEmpty();
  }

  @Test
  void tests_areRun() {
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> TEST.matcher(Checkout.text(file)).find())
        .as(
            "surefire runs classes named ...Test; contracts are interfaces that such classes implement")
        .filteredOn(file -> !isRun(file) && !Checkout.text(file).contains("interface "))
        .isEmpty();
  }

  @Test
  void tests_doNotSleep() {
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> isRun(file) && !isThisFile(file))
        .filteredOn(file -> Checkout.text(file).contains("Thread.sleep"))
        .as("wait for what you expect: Awaitility")
        .isEmpty();
  }

  @Test
  void tests_useRealImplementations() {
    assertThat(Checkout.files("pom.xml"))
        .filteredOn(
            file -> Checkout.text(file).matches("(?s).*<artifactId>(mockito|easymock|jmockit).*"))
        .as("a fake is a small, true implementation")
        .isEmpty();
  }

  private static boolean isRun(Path file) {
    return file.toString().endsWith("Test.java");
  }

  private static boolean isThisFile(Path file) {
    return file.endsWith("CodeLawsTest.java");
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaAccess<?>> ofDynamo() {
    return target(owner(nameMatching(".*dynamodb.*"))).forSubtype();
  }

  private static ArchCondition<JavaClass> askTheWorldOutsideComposition() {
    return new ArchCondition<>("ask for time, chance or settings outside composition") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        javaClass.getAccessesFromSelf().stream()
            .filter(access -> WORLD.contains(name(access)) && !isComposition(access))
            .forEach(a -> events.add(SimpleConditionEvent.satisfied(a, a.getDescription())));
      }
    };
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
  }

  /** A handler's no-argument constructor, which Lambda calls. */
  private static boolean isComposition(JavaAccess<?> access) {
    return access.getOrigin() instanceof JavaConstructor constructor
        && constructor.getRawParameterTypes().isEmpty()
        && access.getOriginOwner().getSimpleName().endsWith("Handler");
  }
}
