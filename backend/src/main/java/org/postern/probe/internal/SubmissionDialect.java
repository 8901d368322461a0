package org.postern.probe.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postern.probe.Finding.Reason;

/** Submission, RFC 5321 §4.2. */
final class SubmissionDialect implements Dialect {
    private static final int MOST_LINES = 100;
    private static final int TEXT = 4;
    private static final String EHLO = "EHLO [127.0.0.1]";

    @Override
    public void greet(ProbeConnection connection) throws IOException {
        var greeting = reply(connection, Reason.OTHER_PROTOCOL);
        if (!greeting.getFirst().startsWith("220")) {
            throw new Refusal(Reason.BUSY, greeting.getLast());
        }
    }

    @Override
    public void startTls(ProbeConnection connection) throws IOException {
        ask(connection, EHLO, Reason.BUSY);
        ask(connection, "STARTTLS", Reason.NO_STARTTLS);
    }

    @Override
    public List<String> offered(ProbeConnection connection, boolean afterStartTls)
            throws IOException {
        var told = ask(connection, EHLO, Reason.BUSY);
        connection.leave("QUIT");
        return told.stream().skip(1).map(SubmissionDialect::text).toList();
    }

    private static List<String> ask(ProbeConnection connection, String command, Reason refused)
            throws IOException {
        connection.send(command);
        var reply = reply(connection, Reason.OTHER_PROTOCOL);
        if (reply.getFirst().charAt(0) != '2') {
            throw new Refusal(refused, reply.getLast());
        }
        return reply;
    }

    private static List<String> reply(ProbeConnection connection, Reason otherwise)
            throws IOException {
        var lines = new ArrayList<String>();
        boolean last = false;
        while (!last) {
            String line = connection.line();
            if (!line.matches("[2-5][0-9]{2}([ -].*)?") || lines.size() == MOST_LINES) {
                throw new Refusal(otherwise, line);
            }
            lines.add(line);
            last = line.length() < TEXT || line.charAt(TEXT - 1) == ' ';
        }
        return lines;
    }

    private static String text(String line) {
        return line.length() < TEXT ? "" : line.substring(TEXT);
    }
}
