package org.postern.e2e.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.e2e.house.ProductSettings.BackEndSettings;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FreePorts;
import org.postern.testservers.InnServer;
import org.postern.testservers.PostfixServer;
import org.postern.testservers.PostgresServer;
import org.postern.testservers.TestCertificate;

/**
 * A whole installation: mail servers, the product in front of them, and people who have mailboxes.
 *
 * <p>The product knows three more back ends than its people need, each by its domain: one of which
 * the server may be killed, one that nobody answers, and one whose certificate nobody vouches for.
 */
public final class House implements AutoCloseable {

    public static final String DOMAIN = "example.org";

    /** A newsgroup of the house. */
    public static final String TALK = "house.talk";

    public static final String FRAGILE_DOMAIN = "fragile.example.org";
    public static final String SILENT_DOMAIN = "silent.example.org";
    public static final String UNTRUSTED_DOMAIN = "untrusted.example.org";

    private static final String ADMINISTRATOR = "keeper";
    private static final List<String> FIRST_NAMES = List.of("alice", "bob", "carol", "dave");
    private static final int OF_EACH_NAME = 500;

    private final Path directory = newDirectory();
    private final AtomicInteger people = new AtomicInteger();
    private final DovecotServer dovecot;
    private final DovecotServer fragile;
    private final PostfixServer postfix;
    private final InnServer inn;
    private final ProductProcess product;

    private House() {
        dovecot = DovecotServer.start(DovecotServer.Options.withUsers(everybody()));
        fragile =
                DovecotServer.start(
                        DovecotServer.Options.withUser("frida", passwordOf("frida"))
                                .domain(FRAGILE_DOMAIN));
        postfix = PostfixServer.start(PostfixServer.Options.defaults(), dovecot);
        inn = InnServer.start(news());
        product = ProductProcess.start(settings(), directory);
    }

    /** Starts everything and returns when people can sign in. */
    public static House open() {
        return new House();
    }

    private static Map<String, String> everybody() {
        return Stream.concat(FIRST_NAMES.stream(), Stream.of(ADMINISTRATOR))
                .flatMap(House::numbered)
                .collect(Collectors.toMap(name -> name, House::passwordOf));
    }

    private static Stream<String> numbered(String name) {
        return IntStream.rangeClosed(1, OF_EACH_NAME).mapToObj(i -> name + i);
    }

    /** The login names that may open administration. */
    static List<String> administrators() {
        return numbered(ADMINISTRATOR).map(name -> name + '@' + DOMAIN).toList();
    }

    /** People sign in to the news under their whole address, as they do to the product. */
    private static InnServer.Options news() {
        var options =
                InnServer.Options.empty()
                        .group(TALK, "What concerns everybody here")
                        .group("house.staff", "Only for people we know")
                        .open("*,!house.staff");
        for (var person : everybody().entrySet()) {
            options = options.user(person.getKey() + '@' + DOMAIN, person.getValue());
        }
        return options;
    }

    private static String passwordOf(String name) {
        return "the secret of " + name;
    }

    private ProductSettings settings() {
        var trust = Optional.of(TestCertificate.shared().certificatePem());
        var imap = "imaps://localhost:" + dovecot.imapsPort();
        var smtp = "smtp://localhost:" + postfix.submissionPort();
        return ProductSettings.of(
                directory.resolve("data"),
                List.of(
                        new BackEndSettings(
                                "fragile",
                                FRAGILE_DOMAIN,
                                "imaps://localhost:" + fragile.imapsPort(),
                                smtp,
                                trust),
                        new BackEndSettings(
                                "silent",
                                SILENT_DOMAIN,
                                "imaps://localhost:" + FreePorts.next(),
                                smtp,
                                trust),
                        new BackEndSettings(
                                "untrusted", UNTRUSTED_DOMAIN, imap, smtp, Optional.empty()),
                        new BackEndSettings(
                                "house",
                                DOMAIN,
                                imap,
                                smtp,
                                Optional.of("nntps://localhost:" + inn.nntpsPort()),
                                trust)));
    }

    private static Path newDirectory() {
        try {
            var target = Files.createDirectories(Path.of("target")).toRealPath();
            return Files.createTempDirectory(target, "house-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Somebody with an empty mailbox whom no other test has met.
     *
     * @param firstName alice, bob, carol or dave
     */
    public Person person(String firstName) {
        int number = people.incrementAndGet();
        if (number > OF_EACH_NAME) {
            throw new IllegalStateException("the house has room for more: raise OF_EACH_NAME");
        }
        var name = firstName + number;
        return new Person(name + '@' + DOMAIN, passwordOf(name));
    }

    /** Somebody who may open administration, whom no other test has met. */
    public Person administrator() {
        return person(ADMINISTRATOR);
    }

    /** The one person of the back end whose server may be killed. */
    public Person fragilePerson() {
        return new Person("frida@" + FRAGILE_DOMAIN, passwordOf("frida"));
    }

    /**
     * One more node in front of the same servers, to be closed by who asked for it.
     *
     * @param shared the database of all nodes
     */
    public ProductProcess node(PostgresServer.Database shared) {
        Path own = newDirectory();
        return ProductProcess.start(settings().node(own.resolve("data"), shared), own);
    }

    /** The news server of the house. */
    public InnServer inn() {
        return inn;
    }

    public ProductProcess product() {
        return product;
    }

    /** The server that may be killed. */
    public DovecotServer fragile() {
        return fragile;
    }

    /** Brings mail to the person's INBOX the way a mail transfer agent does. */
    public void deliver(Person person, String message) {
        serverOf(person)
                .deliver(
                        person.name(),
                        message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Fills a mailbox with made-up mail. */
    public void fill(Person person, String mailbox, int messages) {
        serverOf(person).fill(person.name(), mailbox, messages);
    }

    /** Another mail client of the person. */
    public RawImap imapOf(Person person) {
        try {
            var imap =
                    new RawImap(
                            TestCertificate.shared()
                                    .trusting()
                                    .getSocketFactory()
                                    .createSocket("localhost", serverOf(person).imapsPort()));
            imap.login(person);
            return imap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many IMAP connections the server holds for the person, whoever opened them. */
    public int connectionsOf(Person person) {
        return Math.toIntExact(
                serverOf(person)
                        .doveadm(new byte[0], "who", "-1", person.name())
                        .lines()
                        .filter(line -> line.startsWith(person.name()))
                        .count());
    }

    private DovecotServer serverOf(Person person) {
        return person.login().endsWith('@' + FRAGILE_DOMAIN) ? fragile : dovecot;
    }

    @Override
    public void close() {
        product.close();
        inn.close();
        postfix.close();
        fragile.close();
        dovecot.close();
    }
}
