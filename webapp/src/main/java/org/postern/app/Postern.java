package org.postern.app;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@EnableVaadin("org.postern")
@SpringBootApplication(scanBasePackages = "org.postern")
public class Postern {

    public static void main(String[] arguments) {
        SpringApplication.run(Postern.class, arguments);
    }
}
