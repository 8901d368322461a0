package org.postern.imap.internal;

import java.util.Optional;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxOutcome;
import org.postern.imap.SpecialUse;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response.Condition;

/** Makes a mailbox, RFC 9051 §6.3.4; whether it is there decides where the answer is lost. */
final class CreateMailbox implements Change<MailboxOutcome> {
    private final MailboxName name;
    private final Optional<SpecialUse> use;
    private boolean begun;
    private boolean withUse;

    CreateMailbox(MailboxName name, Optional<SpecialUse> use) {
        this.name = name;
        this.use = use;
    }

    @Override
    public MailboxOutcome go(ImapConnection connection) {
        if (begun && Settling.until(() -> Listing.exists(connection, name))) {
            return made();
        }
        begun = true;
        withUse = use.isPresent() && connection.capabilities().createSpecialUse();
        Condition end = connection.ask(command(withUse), _ -> {});
        if (withUse && end.hasCode("USEATTR")) {
            withUse = false;
            end = connection.ask(command(false), _ -> {});
        }
        return end.isOk() ? made() : Outcomes.refused(end);
    }

    private Command command(boolean toldUse) {
        Command command = Command.of("CREATE").mailbox(name);
        return toldUse ? command.use(use.orElseThrow()) : command;
    }

    private MailboxOutcome made() {
        return use.isPresent() && !withUse
                ? new MailboxOutcome.WithoutUse()
                : new MailboxOutcome.Done();
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    @Override
    public MailboxOutcome givenUp(MailFailure reason) {
        return new MailboxOutcome.Unknown();
    }
}
