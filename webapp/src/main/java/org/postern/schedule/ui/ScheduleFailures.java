package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.function.Consumer;
import org.postern.calendar.CalendarRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What went wrong, in words for the person who must act. */
final class ScheduleFailures {
    private ScheduleFailures() {}

    /** Tells it in one sentence; what is a bug is told as well, and then goes up. */
    static void tell(RuntimeException failure, Consumer<String> teller) {
        switch (failure) {
            case CalendarRefused _, DataAccessException _, TransactionException _ ->
                    teller.accept(sentence(failure));
            default -> {
                teller.accept(UI.getCurrentOrThrow().getTranslation("calendar.failed"));
                throw failure;
            }
        }
    }

    /** One sentence; what is neither a refusal nor the database's trouble goes up as a bug. */
    static String sentence(RuntimeException failure) {
        return switch (failure) {
            case CalendarRefused refused -> Objects.requireNonNull(refused.getMessage());
            case DataAccessException _, TransactionException _ ->
                    UI.getCurrentOrThrow().getTranslation("calendar.database-down");
            default -> throw failure;
        };
    }
}
