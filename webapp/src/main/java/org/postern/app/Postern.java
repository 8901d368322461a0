package org.postern.app;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@EnableVaadin("org.postern")
@SpringBootApplication(scanBasePackages = "org.postern")
public class Postern {
    private static final int FEWEST_CARRIERS = 16;

    public static void main(String[] arguments) {
        leaveRoomForClassLoading();
        SpringApplication.run(Postern.class, arguments);
    }

    /**
     * A virtual thread that loads a class holds its carrier until it has it. With as few carriers
     * as processors, the first requests of a small machine could all wait for the lock of the jar
     * that belongs to a thread without a carrier. Must come before the first virtual thread.
     */
    private static void leaveRoomForClassLoading() {
        String carriers = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(carriers) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(carriers, Integer.toString(Math.max(FEWEST_CARRIERS, processors)));
        }
    }
}
