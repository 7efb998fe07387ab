package fr.parvis.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** Who may need whom: doors need capabilities, capabilities need each other's front only. */
class DependencyLawsTest {
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.parvis");

  private static final String DOORS = "fr.parvis.functions..";

  private static final String[] INFRASTRUCTURE = {
    "fr.parvis.template..", "fr.parvis.dynamodblocal..", "fr.parvis.local..", "fr.parvis.demo.."
  };

  /**
   * A module that the house does not depend on is under no law, and nobody would see it. Invocation
   * is for tests, which do as they like.
   */
  @Test
  void laws_readEveryDoorAndCapability() {
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> file.toString().matches("(functions|shared)/[^/]+/src/main/java/.*"))
        .filteredOn(file -> !file.endsWith("package-info.java"))
        .filteredOn(file -> !file.startsWith("shared/invocation"))
        .isNotEmpty()
        .as("classes without laws: add their module to infra/house/pom.xml")
        .map(file -> file.subpath(5, file.getNameCount()).toString())
        .map(name -> name.replace(".java", "").replace('/', '.'))
        .filteredOn(name -> !CLASSES.contain(name))
        .isEmpty();
  }

  @Test
  void doors_areIndependentOfEachOther() {
    slices()
        .matching("fr.parvis.functions.(*)..")
        .should()
        .notDependOnEachOther()
        .because(
            "a door turns a trigger into one use case of shared/; what two doors need belongs there")
        .check(CLASSES);
  }

  @Test
  void capabilities_knowNoDoor() {
    noClasses()
        .that(resideInAPackage("fr.parvis..").and(DescribedPredicate.not(resideInAPackage(DOORS))))
        .should()
        .dependOnClassesThat(resideInAPackage(DOORS))
        .check(CLASSES);
  }

  @Test
  void product_knowsNothingOfTheLaptop() {
    noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(INFRASTRUCTURE)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(INFRASTRUCTURE))
        .because("the laptop differs from AWS by its endpoints alone")
        .check(CLASSES);
  }

  @Test
  void capabilities_haveNoCycles() {
    slices().matching("fr.parvis.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void capabilities_showTheirRootPackageOnly() {
    classes()
        .that()
        .resideInAPackage("fr.parvis..")
        .should(useOnlyTheFrontOfOtherCapabilities())
        .because("an adapter or an internal package may change without asking the others")
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> useOnlyTheFrontOfOtherCapabilities() {
    return new ArchCondition<>("use only the root package of other capabilities") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        javaClass.getDirectDependenciesFromSelf().stream()
            .filter(DependencyLawsTest::reachesInside)
            .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
      }
    };
  }

  /** The front of a door puts the adapters together; nobody else needs to know them. */
  private static boolean reachesInside(Dependency dependency) {
    var from = dependency.getOriginClass();
    var target = dependency.getTargetClass().getPackageName();
    return target.matches("fr\\.parvis\\.(?!functions)\\w+\\.\\w.*")
        && !capability(from.getPackageName()).equals(capability(target))
        && !from.getPackageName().matches("fr\\.parvis\\.functions\\.\\w+")
        && !from.getPackageName().startsWith("fr.parvis.demo");
  }

  private static String capability(String packageName) {
    return packageName.replaceFirst("^fr\\.parvis\\.(\\w+).*", "$1");
  }
}
