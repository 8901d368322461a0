package org.postern.smtp.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** MAIL and RCPT, several at once where the server allows it, RFC 2920 §3.1. */
final class EnvelopeExchange {
    /** Not so many that both sides could wait for the other to read. */
    private static final int GROUP = 50;

    private final SmtpConnection connection;
    private final int group;

    EnvelopeExchange(SmtpConnection connection, ServerFeatures features) {
        this.connection = connection;
        this.group = features.offers("PIPELINING") ? GROUP : 1;
    }

    /**
     * Sends the commands.
     *
     * @param commands MAIL first
     * @return one reply to each command; only the first where that is negative
     */
    List<Reply> run(List<CommandLine> commands) throws IOException {
        List<Reply> replies = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += group) {
            int to = Math.min(from + group, commands.size());
            connection.send(commands.subList(from, to));
            while (replies.size() < to) {
                replies.add(doneOrNot());
                if (!replies.getFirst().isPositive()) {
                    return replies;
                }
            }
        }
        return replies;
    }

    private Reply doneOrNot() throws IOException {
        Reply reply = connection.reply();
        if (!reply.isPositive() && !reply.isNegative()) {
            throw new ProtocolViolation("a reply that asks for more");
        }
        return reply;
    }
}
