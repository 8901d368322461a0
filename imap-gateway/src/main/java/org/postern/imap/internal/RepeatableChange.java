package org.postern.imap.internal;

import java.util.function.Function;
import java.util.function.Predicate;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxOutcome;
import org.postern.imap.internal.wire.Capabilities;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;

/**
 * A change that says how things shall be, not what to do: given twice, it does no more than given
 * once. So it needs no look after a lost connection.
 */
final class RepeatableChange implements Change<MailboxOutcome> {
    private final Predicate<Capabilities> offered;
    private final Function<Capabilities, Command> command;
    private boolean begun;

    RepeatableChange(Predicate<Capabilities> offered, Function<Capabilities, Command> command) {
        this.offered = offered;
        this.command = command;
    }

    @Override
    public MailboxOutcome go(ImapConnection connection) {
        Capabilities capabilities = connection.capabilities();
        if (!offered.test(capabilities)) {
            return new MailboxOutcome.NotOffered();
        }
        begun = true;
        return Outcomes.of(connection.ask(command.apply(capabilities), _ -> {}));
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
