package org.postern.probe.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postern.probe.Finding.Reason;

/** IMAP, RFC 9051 §7.1 and §6.1.1. */
final class ImapDialect implements Dialect {
    private static final int MOST_LINES = 50;
    private static final String CAPABILITY = "* CAPABILITY ";

    @Override
    public void greet(ProbeConnection connection) throws IOException {
        String line = connection.line();
        if (line.startsWith("* BYE")) {
            throw new Refusal(Reason.BUSY, line.substring(5).strip());
        }
        if (!line.startsWith("* OK")) {
            throw new Refusal(Reason.OTHER_PROTOCOL, line);
        }
    }

    @Override
    public void startTls(ProbeConnection connection) throws IOException {
        connection.send("t1 STARTTLS");
        String end = until(connection, "t1 ", new ArrayList<>());
        if (!end.startsWith("OK")) {
            throw new Refusal(Reason.NO_STARTTLS, end);
        }
    }

    @Override
    public List<String> offered(ProbeConnection connection, boolean afterStartTls)
            throws IOException {
        connection.send("t2 CAPABILITY");
        var lines = new ArrayList<String>();
        until(connection, "t2 ", lines);
        connection.leave("t3 LOGOUT");
        return lines.stream()
                .filter(line -> line.startsWith(CAPABILITY))
                .flatMap(line -> List.of(line.substring(CAPABILITY.length()).split(" +")).stream())
                .toList();
    }

    private static String until(ProbeConnection connection, String tag, List<String> before)
            throws IOException {
        String line = connection.line();
        while (!line.startsWith(tag)) {
            before.add(line);
            if (before.size() > MOST_LINES) {
                throw new Refusal(Reason.OTHER_PROTOCOL, "");
            }
            line = connection.line();
        }
        return line.substring(tag.length());
    }
}
