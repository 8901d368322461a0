package org.postern.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication(scanBasePackages = "org.postern")
public class Postern {

    public static void main(String[] arguments) {
        SpringApplication.run(Postern.class, arguments);
    }
}
