package org.postern.news;

import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.mail.MailboxSegment;
import org.postern.nntp.GroupName;

/**
 * The name of a newsgroup as one step of a path in the browser's address line, written as names of
 * mailboxes are; {@code comp.mail.imap} stays {@code comp.mail.imap}.
 */
public final class GroupSegment {
    private GroupSegment() {}

    /** The step for a group. */
    public static String of(GroupName group) {
        return MailboxSegment.of(new MailboxName(group.value()));
    }

    /** The group a step names; empty for a step that names none. */
    public static Optional<GroupName> parse(String step) {
        return MailboxSegment.parse(step).map(MailboxName::value).flatMap(GroupName::of);
    }
}
