package org.postern.imap.internal.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.Marks;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Response.Condition;

/** The mailbox a connection has selected, kept up to date by what the server says unasked. */
public final class SelectedMailbox {
    private static final Pattern FLAG_ENDS = Pattern.compile("[ ()]+");
    private static final int MOST_FLAGS = 1000;

    private final MailboxName name;
    private long uidValidity;
    private long uidNext;
    private int messages;
    private long moves;
    private Set<String> kept = Set.of();
    private PermanentFlags permanent = PermanentFlags.ALL;

    SelectedMailbox(MailboxName name) {
        this.name = name;
    }

    public MailboxName name() {
        return name;
    }

    public int messages() {
        return messages;
    }

    /** Whether the server keeps these for good. */
    public boolean keeps(Marks marks) {
        return permanent.keep(marks);
    }

    /** Grows when messages come or go, also where as many went as came. */
    public long moves() {
        return moves;
    }

    public UidValidity uidValidity() {
        return new UidValidity(uidValidity);
    }

    /** Whether messages here can have this keyword, RFC 9051 §7.1 (PERMANENTFLAGS). */
    public boolean keeps(String keyword) {
        return kept.contains(keyword.toLowerCase(Locale.ROOT));
    }

    public MailboxSnapshot snapshot() {
        return new MailboxSnapshot(name, uidValidity(), messages, uidNext);
    }

    /** UIDs mean nothing without UIDVALIDITY, RFC 9051 §2.3.1.1. */
    void requireUids() {
        if (uidValidity == 0) {
            throw new ProtocolViolation("the server told no UIDVALIDITY");
        }
    }

    void apply(Response.Untagged response) {
        switch (response) {
            case Response.Exists(int count) -> {
                moves += count == messages ? 0 : 1;
                messages = count;
            }
            case Response.Expunge expunge -> {
                moves++;
                messages = Math.max(0, messages - 1);
            }
            case Response.Fetch(long sequence, FetchData data) ->
                    data.uid().ifPresent(uid -> uidNext = Math.max(uidNext, uid.value() + 1));
            case Response.Notice(Condition condition) -> apply(condition);
            case Response.Vanished vanished -> {
                // sent to QRESYNC clients only, which we are not
            }
            case Response.CapabilityData capabilities -> {}
            case Response.ListData list -> {}
            case Response.StatusData status -> {}
            case Response.SearchData search -> {}
            case Response.Administrative administrative -> {}
            case Response.Other other -> {}
        }
    }

    private static String lowerCase(Condition condition) {
        return condition.argument().toLowerCase(Locale.ROOT);
    }

    private void apply(Condition condition) {
        if (condition.hasCode("UIDVALIDITY")) {
            uidValidity = Ascii.nzNumber(condition.argument());
        } else if (condition.hasCode("UIDNEXT")) {
            uidNext = Ascii.nzNumber(condition.argument());
        } else if (condition.hasCode("PERMANENTFLAGS")) {
            kept = new HashSet<>(List.of(FLAG_ENDS.split(lowerCase(condition), MOST_FLAGS)));
            permanent = PermanentFlags.parse(condition.argument());
        }
    }
}
