package org.postern.probe.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postern.probe.Finding.Reason;

/** ManageSieve, RFC 5804 §1.7 and §2.2. */
final class SieveDialect implements Dialect {
    private static final int MOST_LINES = 50;
    private List<String> told = List.of();

    @Override
    public void greet(ProbeConnection connection) throws IOException {
        told = hear(connection, Reason.BUSY);
    }

    @Override
    public void startTls(ProbeConnection connection) throws IOException {
        connection.send("STARTTLS");
        hear(connection, Reason.NO_STARTTLS);
    }

    /** RFC 5804 §2.2: after STARTTLS the server tells once more, unasked. */
    @Override
    public List<String> offered(ProbeConnection connection, boolean afterStartTls)
            throws IOException {
        var offered = afterStartTls ? hear(connection, Reason.BUSY) : told;
        connection.leave("LOGOUT");
        return offered;
    }

    private static List<String> hear(ProbeConnection connection, Reason refused)
            throws IOException {
        var lines = new ArrayList<String>();
        String line = connection.line();
        while (line.startsWith("\"")) {
            lines.add(line.replace("\"", ""));
            if (lines.size() > MOST_LINES) {
                throw new Refusal(Reason.OTHER_PROTOCOL, "");
            }
            line = connection.line();
        }
        if (line.startsWith("OK")) {
            return lines;
        }
        boolean known = line.startsWith("NO") || line.startsWith("BYE");
        throw new Refusal(known ? refused : Reason.OTHER_PROTOCOL, line);
    }
}
