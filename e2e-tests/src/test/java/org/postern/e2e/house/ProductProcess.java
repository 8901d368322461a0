package org.postern.e2e.house;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as an administrator runs it: the packaged jar in a process with one YAML file. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Process process;
    private final ProductSettings settings;
    private final Path log;

    private ProductProcess(Process process, ProductSettings settings, Path log) {
        this.process = process;
        this.settings = settings;
        this.log = log;
    }

    /** Starts the product and returns when it says that it is healthy. */
    public static ProductProcess start(ProductSettings settings, Path directory) {
        try {
            Files.createDirectories(directory);
            var yaml = directory.resolve("postern.yaml");
            Files.writeString(yaml, settings.yaml());
            var log = directory.resolve("postern.log");
            var process =
                    new ProcessBuilder(command(yaml))
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(process::destroyForcibly, "product-killer"));
            var product = new ProductProcess(process, settings, log);
            product.awaitHealth();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException("the product did not start", e);
        }
    }

    private static List<String> command(Path yaml) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-jar",
                jar().toString(),
                "--spring.config.additional-location=file:" + yaml);
    }

    /** What was packaged last, or what the system property {@code product.jar} names. */
    private static Path jar() throws IOException {
        var named = System.getProperty("product.jar");
        if (named != null) {
            return Path.of(named).toRealPath();
        }
        try (var files = Files.list(Path.of("..", "webapp", "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("package webapp first: no *-exec.jar"))
                    .toRealPath();
        }
    }

    private void awaitHealth() {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + settings.managementPort()
                                                + "/actuator/health"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            await("health of the product, log in " + log)
                    .atMost(START)
                    .failFast(this::requireAlive)
                    .until(() -> isHealthy(client, request));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "the product ended with " + process.exitValue() + ":\n" + log());
        }
    }

    private static boolean isHealthy(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false; // not listening yet
        }
    }

    /** Where a browser finds it, without a slash at the end. */
    public String url() {
        return settings.url();
    }

    /** Everything the product has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
