package org.postern.imap.internal;

import org.postern.imap.MailboxOutcome;
import org.postern.imap.MailboxOutcome.Reason;
import org.postern.imap.internal.wire.Response.Condition;

/** What the answer to a change of a mailbox means, RFC 5530 §3. */
final class Outcomes {
    private Outcomes() {}

    static MailboxOutcome of(Condition end) {
        return end.isOk() ? new MailboxOutcome.Done() : refused(end);
    }

    static MailboxOutcome refused(Condition end) {
        Reason reason =
                switch (end.code()) {
                    case "ALREADYEXISTS" -> Reason.ALREADY_EXISTS;
                    case "NONEXISTENT", "TRYCREATE" -> Reason.MISSING;
                    case "NOPERM" -> Reason.NO_PERMISSION;
                    case "OVERQUOTA", "LIMIT" -> Reason.OVER_QUOTA;
                    case "HASCHILDREN" -> Reason.HAS_CHILDREN;
                    case "INUSE" -> Reason.IN_USE;
                    case "CANNOT" -> Reason.IMPOSSIBLE;
                    default -> Reason.OTHER;
                };
        return new MailboxOutcome.Refused(reason, end.text());
    }
}
