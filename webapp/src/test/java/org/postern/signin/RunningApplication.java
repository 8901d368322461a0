package org.postern.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.postern.app.Postern;
import org.postern.testservers.GreenMailServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The application as users meet it, on a free port, with a mail server behind it. */
public final class RunningApplication implements AutoCloseable {
    public static final String USER = "anna";
    public static final String PASSWORD = "correct-horse-staple";
    public static final String OTHER_USER = "bert";

    private final Path data;
    private final GreenMailServer mail;
    private final ConfigurableApplicationContext context;

    private RunningApplication(
            Path data, GreenMailServer mail, ConfigurableApplicationContext context) {
        this.data = data;
        this.mail = mail;
        this.context = context;
    }

    /** Starts with one back end named {@code campus} that serves everybody but {@code nobody*}. */
    public static RunningApplication start(String... more) {
        try {
            var data = Files.createTempDirectory("postern-test");
            var mail = GreenMailServer.start(Map.of(USER, PASSWORD, OTHER_USER, PASSWORD));
            var arguments = new ArrayList<>(arguments(data, mail.imapPort(), mail.smtpPort()));
            arguments.addAll(Arrays.asList(more));
            var context =
                    new SpringApplicationBuilder(Postern.class)
                            .run(arguments.toArray(String[]::new));
            return new RunningApplication(data, mail, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Path data, int imapPort, int smtpPort) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--postern.data=" + data,
                "--postern.administrators=" + USER,
                "--postern.backends[0].name=campus",
                "--postern.backends[0].match[0]=a*",
                "--postern.backends[0].match[1]=b*",
                "--postern.backends[0].domain=example.org",
                "--postern.backends[0].imap=imap://127.0.0.1:" + imapPort + "?tls=off",
                "--postern.backends[0].smtp=smtp://127.0.0.1:" + smtpPort + "?tls=off");
    }

    public URI address() {
        return URI.create("http://localhost:" + port("local.server.port"));
    }

    public URI management() {
        return URI.create("http://127.0.0.1:" + port("local.management.port"));
    }

    private int port(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Browser browser() {
        return new Browser(address());
    }

    @Override
    public void close() {
        context.close();
        mail.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
