package org.postern.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the product: all of ours on the class path less tests and what tests need. */
final class HouseClasses {
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(HouseClasses::isProduct)
                    .importPackages("org.postern");

    private HouseClasses() {}

    private static boolean isProduct(Location location) {
        return !location.contains("/testservers/");
    }
}
