package org.postern.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.postern.app.Postern;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.postern.demo");

    @Test
    void demoKnowsNothingOfTheApplicationButHowToStartIt() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("org.postern..")
                                .and(
                                        DescribedPredicate.not(
                                                JavaClass.Predicates.resideInAPackage(
                                                        "org.postern.demo..")))
                                .and(
                                        DescribedPredicate.not(
                                                JavaClass.Predicates.equivalentTo(Postern.class))))
                .check(CLASSES);
    }

    @Test
    void samplesKnowNoServer() {
        noClasses()
                .that()
                .resideInAPackage("org.postern.demo.samples")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.icegreen..")
                .check(CLASSES);
    }
}
