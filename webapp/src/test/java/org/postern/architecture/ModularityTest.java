package org.postern.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages of the application form no cycle and keep their insides to themselves. */
class ModularityTest {

    @Test
    void modulesAreInOrder() {
        ApplicationModules.of(
                        "org.postern",
                        JavaClass.Predicates.resideInAPackage("org.postern.testservers.."))
                .verify();
    }
}
