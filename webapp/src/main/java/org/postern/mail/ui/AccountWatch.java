package org.postern.mail.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.imap.AccountEvent;
import org.postern.imap.MailAccount;
import org.postern.imap.MailboxName;

/** Hears what happens to the account while nobody asks, and tells it under the session lock. */
final class AccountWatch {
    private final MailAccount account;
    private final Consumer<MailboxName> onChanged;
    private final Runnable onListChanged;
    private final Consumer<AccountEvent.BackEndDown> onDown;
    private final Runnable onUp;
    private MailAccount.@Nullable Subscription subscription;

    AccountWatch(
            MailAccount account,
            Consumer<MailboxName> onChanged,
            Runnable onListChanged,
            Consumer<AccountEvent.BackEndDown> onDown,
            Runnable onUp) {
        this.account = account;
        this.onChanged = onChanged;
        this.onListChanged = onListChanged;
        this.onDown = onDown;
        this.onUp = onUp;
    }

    void start(UI ui) {
        stop();
        subscription =
                account.subscribe(event -> ui.accessLater(() -> told(event), () -> {}).run());
    }

    void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void told(AccountEvent event) {
        switch (event) {
            case AccountEvent.MailboxChanged changed -> onChanged.accept(changed.mailbox());
            case AccountEvent.MailboxListChanged _ -> onListChanged.run();
            case AccountEvent.BackEndDown down -> onDown.accept(down);
            case AccountEvent.BackEndUp _ -> onUp.run();
            case AccountEvent.ListProgress _ -> {}
        }
    }
}
