package org.postern.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.app.Postern;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.FreePorts;
import org.postern.testservers.GreenMailServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The application as users meet it, on a free port, with a mail server behind it. */
public final class RunningApplication implements AutoCloseable {
    public static final String USER = "anna";
    public static final String PASSWORD = "correct-horse-staple";
    public static final String OTHER_USER = "bert";
    private static final List<String> MORE_USERS = List.of("bea", "bodo", "birgit");

    private final Path data;
    private final GreenMailServer mail;
    private final FaultProxy way;
    private final ConfigurableApplicationContext context;

    private RunningApplication(
            Path data,
            GreenMailServer mail,
            FaultProxy way,
            ConfigurableApplicationContext context) {
        this.data = data;
        this.mail = mail;
        this.way = way;
        this.context = context;
    }

    /**
     * Starts with three back ends: {@code campus} works and serves names with a or b in front,
     * {@code down} does not answer, {@code bare} offers no TLS though it should. Names that begin
     * otherwise are served by none.
     */
    public static RunningApplication start(String... more) {
        try {
            var data = Files.createTempDirectory("postern-test");
            var users = new HashMap<>(Map.of(USER, PASSWORD, OTHER_USER, PASSWORD));
            MORE_USERS.forEach(user -> users.put(user, PASSWORD));
            var mail = GreenMailServer.start(users);
            var way = FaultProxy.before(mail.imapPort());
            var arguments = new ArrayList<>(arguments(data));
            arguments.addAll(backEnd(0, "campus", "a*,b*", way.port() + "?tls=off"));
            arguments.addAll(backEnd(1, "down", "down*", FreePorts.next() + "?tls=off"));
            arguments.addAll(backEnd(2, "bare", "risky*", Integer.toString(mail.imapPort())));
            arguments.addAll(Arrays.asList(more));
            var context =
                    new SpringApplicationBuilder(Postern.class)
                            .run(arguments.toArray(String[]::new));
            return new RunningApplication(data, mail, way, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Path data) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--postern.data=" + data,
                "--postern.administrators=" + USER);
    }

    private static List<String> backEnd(int index, String name, String match, String imap) {
        var key = "--postern.backends[" + index + "].";
        return List.of(
                key + "name=" + name,
                key + "match=" + match,
                key + "domain=example.org",
                key + "imap=imap://127.0.0.1:" + imap,
                key + "smtp=smtp://127.0.0.1:9?tls=off");
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

    /** A browser of somebody else, whose address ends with the number. */
    public Browser browserAt(int number) {
        return new Browser(address(), number);
    }

    /** Connections to the mail server at this moment. */
    public int mailConnections() {
        return way.open();
    }

    /** Connections to the mail server so far. */
    public int mailConnectionsEver() {
        return way.accepted();
    }

    /** The value of a metric as the management port tells it. */
    public double metric(String name) {
        return new Browser(management())
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Stops the application and leaves the mail server. */
    public void stopServing() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        way.close();
        mail.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
