package org.postern.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.imap.MailAccount;
import org.postern.imap.MailGateway;
import org.postern.smtp.Submission;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may know whom. */
class ArchitectureTest {
    private static final String[] LIBRARIES_OF_MAIL = {
        "jakarta.mail..", "org.eclipse.angus..", "org.apache.james..", "com.icegreen.."
    };

    /** What of an account asks no server. */
    private static final Set<String> AT_ONCE = Set.of("subscribe", "isUp", "retryNow");

    private static final String[] GATEWAY = {
        "org.postern.backend..",
        "org.postern.probe..",
        "org.postern.imap..",
        "org.postern.smtp..",
        "org.postern.nntp.."
    };

    @Test
    void houseIsFound() {
        assertThat(HouseClasses.ALL)
                .extracting(JavaClass::getPackageName)
                .contains(
                        "org.postern.message",
                        "org.postern.imap",
                        "org.postern.smtp",
                        "org.postern.frontend",
                        "org.postern.signin.internal")
                .noneMatch(name -> name.contains("testservers"));
    }

    @Test
    void messageKnowsNobody() {
        knowsOfUsOnly("org.postern.message..", "org.postern.message..");
    }

    @Test
    void gatewayKnowsMessagesOnly() {
        for (var gateway : GATEWAY) {
            knowsOfUsOnly(
                    gateway,
                    "org.postern.message..",
                    "org.postern.backend..",
                    "org.postern.probe..",
                    gateway);
        }
    }

    @Test
    void designSystemKnowsNeitherMailNorPeople() {
        knowsOfUsOnly("org.postern.frontend..", "org.postern.frontend..");
    }

    @Test
    void gatewayAndMessageKnowNeitherSpringNorVaadin() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.postern.message..",
                        "org.postern.backend..",
                        "org.postern.probe..",
                        "org.postern.imap..",
                        "org.postern.smtp..",
                        "org.postern.nntp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..")
                .check(HouseClasses.ALL);
    }

    @Test
    void librariesOfMailStayInsideTheModulesThatHideThem() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.postern.message.internal..",
                        "org.postern.imap.internal..",
                        "org.postern.smtp.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARIES_OF_MAIL)
                .check(HouseClasses.ALL);
    }

    @Test
    void htmlParserStaysInsideMessage() {
        // Vaadin hands its page over as a jsoup document.
        var nonce = DescribedPredicate.describe("PageNonce", ArchitectureTest::isPageNonce);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.postern.message..")
                .and(DescribedPredicate.not(nonce))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(HouseClasses.ALL);
    }

    private static boolean isPageNonce(JavaClass type) {
        return type.getName().equals("org.postern.signin.internal.PageNonce");
    }

    @Test
    void noLibraryTypeIsInAPublicSignature() {
        var hidden =
                resideInAnyPackage(
                        "jakarta.mail..",
                        "org.eclipse.angus..",
                        "org.jsoup..",
                        "org.apache.james..",
                        "com.github.benmanes..",
                        "io.github.bucket4j..");
        for (var type : HouseClasses.ALL) {
            if (type.getPackageName().contains(".internal")
                    || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            for (var unit : type.getCodeUnits()) {
                if (unit.getModifiers().contains(JavaModifier.PUBLIC)) {
                    assertThat(unit.getAllInvolvedRawTypes().stream().filter(hidden))
                            .as(unit.getFullName())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void internalsAreUsedByTheirOwnerOnly() {
        classes().should(beUsedByTheirOwnerOnly()).check(HouseClasses.ALL);
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnerOnly() {
        return new ArchCondition<>("be used by their owner only, where internal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int internal = (type.getPackageName() + '.').indexOf(".internal.");
                if (internal < 0) {
                    return;
                }
                var owner = type.getPackageName().substring(0, internal);
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !isInside(owner, use.getOriginClass()))
                        .map(Dependency::getDescription)
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use)));
            }
        };
    }

    private static boolean isInside(String owner, JavaClass user) {
        return (user.getPackageName() + '.').startsWith(owner + '.');
    }

    @Test
    void viewsReachNoServerExceptThroughServices() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(MailGateway.class, Submission.class)
                .check(HouseClasses.ALL);
    }

    /** A call to the account blocks; under the session lock it would freeze all tabs. */
    @Test
    void viewsAskTheAccountOnlyInWhatRunsElsewhere() {
        classes()
                .that()
                .resideInAPackage("..ui..")
                .should(askTheAccountElsewhere())
                .check(HouseClasses.ALL);
    }

    private static ArchCondition<JavaClass> askTheAccountElsewhere() {
        return new ArchCondition<>("call the account only in a lambda or in what lambdas call") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(MailAccount.class))
                        .filter(call -> !AT_ONCE.contains(call.getName()))
                        .filter(call -> !runsElsewhere(call))
                        .map(JavaMethodCall::getDescription)
                        .forEach(it -> events.add(SimpleConditionEvent.violated(type, it)));
            }
        };
    }

    private static boolean runsElsewhere(JavaMethodCall call) {
        return call.isDeclaredInLambda() || isRunElsewhere(call.getOrigin(), new HashSet<>());
    }

    private static boolean isRunElsewhere(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        var callers = unit.getAccessesToSelf();
        return seen.add(unit)
                && !callers.isEmpty()
                && callers.stream()
                        .allMatch(
                                caller ->
                                        caller.isDeclaredInLambda()
                                                || caller instanceof JavaMethodReference
                                                || isRunElsewhere(caller.getOrigin(), seen));
    }

    @Test
    void storageAndWiresKnowNoViews() {
        noClasses()
                .that()
                .resideInAPackage("..internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postern..ui..")
                .check(HouseClasses.ALL);
    }

    @Test
    void viewsOfOneFeatureKnowNoViewsOfAnother() {
        for (var type : HouseClasses.ALL.that(resideInAPackage("org.postern..ui.."))) {
            var feature = type.getPackageName().substring(0, type.getPackageName().indexOf(".ui"));
            assertThat(type.getDirectDependenciesFromSelf())
                    .map(use -> use.getTargetClass().getPackageName())
                    .filteredOn(name -> name.startsWith("org.postern.") && name.contains(".ui"))
                    .as(type.getName())
                    .allMatch(name -> name.startsWith(feature));
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(HouseClasses.ALL);
    }

    @Test
    void nobodySleepsOrPrints() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .accessField(System.class, "out")
                .check(HouseClasses.ALL);
    }

    @Test
    void nobodyReadsObjectsFromBytes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .check(HouseClasses.ALL);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(HouseClasses.ALL);
    }

    private static void knowsOfUsOnly(String who, String... known) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.postern..")
                                .and(DescribedPredicate.not(resideInAnyPackage(known))))
                .check(HouseClasses.ALL);
    }
}
