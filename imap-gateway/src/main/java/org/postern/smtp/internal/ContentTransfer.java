package org.postern.smtp.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postern.smtp.MessageSource;
import org.postern.smtp.SubmissionOutcome;
import org.postern.smtp.SubmissionOutcome.RefusedRecipient;

/** The message itself, from DATA to the reply behind the final dot, RFC 5321 §4.1.1.4. */
final class ContentTransfer {
    private static final int START = 354;
    private static final byte[] FINAL_DOT = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SmtpConnection connection;
    private final MessageSource message;

    ContentTransfer(SmtpConnection connection, MessageSource message) {
        this.connection = connection;
        this.message = message;
    }

    /**
     * Sends the message.
     *
     * @param refused recipients that will not get it
     * @throws IOException when the connection was lost before the final dot
     */
    SubmissionOutcome run(List<RefusedRecipient> refused) throws IOException {
        Reply start = connection.ask(CommandLine.of("DATA"));
        if (start.isNegative()) {
            return refused(start, refused);
        }
        if (start.code() != START) {
            throw new ProtocolViolation("an answer to DATA that is none");
        }
        writeContent();
        Reply verdict;
        try {
            connection.write(FINAL_DOT);
            verdict = connection.reply();
        } catch (IOException e) {
            return unknown();
        }
        if (verdict.isPositive()) {
            return new SubmissionOutcome.Accepted(refused);
        }
        return verdict.isNegative() ? refused(verdict, refused) : unknown();
    }

    /** Sends all but the final dot; without that the server must not deliver. */
    private void writeContent() throws IOException {
        ContentStream content = new ContentStream(connection);
        try {
            message.writeTo(content);
        } catch (IOException e) {
            if (content.isBroken()) {
                throw e;
            }
            throw new UncheckedIOException("the message could not be read to its end", e);
        }
        if (content.octets() != message.octets()) {
            throw new UncheckedIOException(
                    new IOException("the message is not as long as it said it would be"));
        }
        content.complete();
    }

    private static SubmissionOutcome refused(Reply reply, List<RefusedRecipient> refused) {
        return new SubmissionOutcome.Refused(reply.isPermanent(), reply.text(), refused);
    }

    private static SubmissionOutcome unknown() {
        return new SubmissionOutcome.Unknown(
                "the server has not confirmed that it took the message");
    }
}
