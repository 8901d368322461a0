package org.postern.probe.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postern.probe.Finding.Reason;

/** News: a code of three digits, and a list that a full stop ends. */
final class NewsDialect implements Dialect {
    private static final int MOST_LINES = 100;

    @Override
    public void greet(ProbeConnection connection) throws IOException {
        String line = connection.line();
        if (line.startsWith("4") || line.startsWith("5")) {
            throw new Refusal(Reason.BUSY, line);
        }
        if (!line.startsWith("200") && !line.startsWith("201")) {
            throw new Refusal(Reason.OTHER_PROTOCOL, line);
        }
    }

    @Override
    public void startTls(ProbeConnection connection) throws IOException {
        connection.send("STARTTLS");
        String line = connection.line();
        if (!line.startsWith("382")) {
            throw new Refusal(Reason.NO_STARTTLS, line);
        }
    }

    /** Servers that know no such question are old, and fine. */
    @Override
    public List<String> offered(ProbeConnection connection, boolean afterStartTls)
            throws IOException {
        connection.send("CAPABILITIES");
        var offered = new ArrayList<String>();
        if (connection.line().startsWith("101")) {
            String line = connection.line();
            while (!line.equals(".")) {
                offered.add(line);
                if (offered.size() > MOST_LINES) {
                    throw new Refusal(Reason.OTHER_PROTOCOL, "");
                }
                line = connection.line();
            }
        }
        connection.leave("QUIT");
        return offered;
    }
}
