package org.postern.demo;

import org.postern.app.Postern;

/** Starts the sample servers and the application against them. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        Postern.main(arguments);
    }
}
