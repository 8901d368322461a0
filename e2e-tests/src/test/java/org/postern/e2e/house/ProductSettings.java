package org.postern.e2e.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.testservers.FreePorts;
import org.postern.testservers.PostgresServer;

/** The administrator's configuration file. */
public record ProductSettings(
        int port,
        int managementPort,
        Path data,
        Optional<PostgresServer.Database> database,
        List<BackEndSettings> backEnds) {

    /**
     * One back end of the file.
     *
     * @param domain of the addresses it serves, or {@code *} for everybody
     * @param imap address of the IMAP server, such as {@code imaps://localhost:993}
     * @param smtp address of the submission server
     * @param nntp address of the news server, where there is one
     * @param trust PEM file with the authority that signed the servers' certificates; empty where
     *     only the authorities of the Java runtime are trusted
     */
    public record BackEndSettings(
            String name,
            String domain,
            String imap,
            String smtp,
            Optional<String> nntp,
            Optional<Path> trust) {

        /** Without news. */
        public BackEndSettings(
                String name, String domain, String imap, String smtp, Optional<Path> trust) {
            this(name, domain, imap, smtp, Optional.empty(), trust);
        }

        private String yaml() {
            return """
                - name: %s
                  match: [ "*@%s" ]
                  domain: %s
                  imap: %s
                  smtp: %s
                  from: [ "{login}+*@%s" ]
            """
                            .formatted(name, domain, domain, imap, smtp, domain)
                    + nntp.map("      nntp: %s\n"::formatted).orElse("")
                    + trust.map("      trust: %s\n"::formatted).orElse("");
        }
    }

    /** Settings with free ports. */
    public static ProductSettings of(Path data, List<BackEndSettings> backEnds) {
        return new ProductSettings(
                FreePorts.next(), FreePorts.next(), data, Optional.empty(), backEnds);
    }

    /** The same for one of several nodes that share a database. */
    ProductSettings node(Path ownData, PostgresServer.Database shared) {
        return new ProductSettings(
                FreePorts.next(), FreePorts.next(), ownData, Optional.of(shared), backEnds);
    }

    String url() {
        return "http://localhost:" + port;
    }

    String yaml() {
        return """
        server:
          port: %d
        management:
          server:
            port: %d
        postern:
          data: %s
          public-url: %s
          administrators: %s
          backends:
        """
                        .formatted(port, managementPort, data, url(), House.administrators())
                + backEnds.stream().map(BackEndSettings::yaml).collect(Collectors.joining())
                + database.map(ProductSettings::dataSource).orElse("");
    }

    private static String dataSource(PostgresServer.Database database) {
        return """
        spring:
          datasource:
            url: %s
            username: %s
            password: %s
        """
                .formatted(database.url(), database.userName(), database.password());
    }
}
