package org.postern.frontend;

import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.frontend.CalendarBoard.Entry;
import org.postern.frontend.CalendarBoard.EntryMoved;
import org.postern.frontend.CalendarBoard.Mark;
import org.postern.frontend.CalendarBoard.Slot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What goes over the wire between a {@link CalendarBoard} and its element, kept compact. Events
 * that make no sense, which only a forged request holds, are dropped.
 */
final class CalendarBoardWire implements Serializable {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int ALL_DAY = 1;

    private record Opened(String id) {}

    private record Chosen(String date) {}

    private record Stepped(int by) {}

    private record Placed(String start, String end, boolean allDay) {}

    private record Moved(
            String id, String oldStart, String oldEnd, String start, String end, boolean allDay) {}

    private final CalendarBoard board;

    CalendarBoardWire(CalendarBoard board) {
        this.board = board;
    }

    Registration onOpen(Consumer<String> listener) {
        return listen(
                "board-open",
                Opened.class,
                opened -> entry(opened.id()).map(Entry::id).ifPresent(listener));
    }

    Registration onDelete(Consumer<String> listener) {
        return listen(
                "board-delete",
                Opened.class,
                wanted ->
                        entry(wanted.id())
                                .filter(entry -> entry.marks().contains(Mark.EDITABLE))
                                .map(Entry::id)
                                .ifPresent(listener));
    }

    Registration onStep(Consumer<Integer> listener) {
        return listen(
                "board-step",
                Stepped.class,
                stepped -> listener.accept(Integer.signum(stepped.by())));
    }

    Registration onDate(String type, Consumer<LocalDate> listener) {
        return listen(
                type,
                Chosen.class,
                chosen -> time(chosen.date()).map(LocalDateTime::toLocalDate).ifPresent(listener));
    }

    Registration onSlot(Consumer<Slot> listener) {
        return listen(
                "board-slot",
                Placed.class,
                placed -> {
                    var start = time(placed.start());
                    var end = time(placed.end());
                    if (isSpan(start, end)) {
                        listener.accept(
                                new Slot(start.orElseThrow(), end.orElseThrow(), placed.allDay()));
                    }
                });
    }

    Registration onMove(Consumer<EntryMoved> listener) {
        return listen("board-move", Moved.class, moved -> moved(moved).ifPresent(listener));
    }

    private Optional<EntryMoved> moved(Moved moved) {
        var oldStart = time(moved.oldStart());
        var oldEnd = time(moved.oldEnd());
        var start = time(moved.start());
        var end = time(moved.end());
        boolean movable =
                entry(moved.id())
                        .filter(entry -> entry.marks().contains(Mark.EDITABLE))
                        .isPresent();
        if (!movable || oldStart.isEmpty() || oldEnd.isEmpty() || !isSpan(start, end)) {
            return Optional.empty();
        }
        return Optional.of(
                new EntryMoved(
                        moved.id(),
                        oldStart.get(),
                        oldEnd.get(),
                        start.orElseThrow(),
                        end.orElseThrow(),
                        moved.allDay()));
    }

    private static boolean isSpan(Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
        return start.isPresent() && end.isPresent() && end.get().isAfter(start.get());
    }

    private Optional<Entry> entry(String id) {
        return board.entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** A date, which is its start, or a date and time. */
    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay()
                            : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <T> Registration listen(String type, Class<T> detail, Consumer<T> listener) {
        return board.getElement()
                .addEventListener(type, event -> listener.accept(event.getEventDetail(detail)))
                .addEventDetail();
    }

    void send(List<Entry> entries) {
        board.getElement().callJsFunction("takeEntries", encode(entries));
    }

    /** An array per entry: id, title, start, end, marks, hue, detail, owner. */
    static ArrayNode encode(List<Entry> entries) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode(entries.size());
        for (Entry entry : entries) {
            all.addArray()
                    .add(entry.id())
                    .add(entry.title())
                    .add(text(entry.start(), entry.allDay()))
                    .add(text(entry.end(), entry.allDay()))
                    .add(marks(entry))
                    .add(entry.hue())
                    .add(entry.detail())
                    .add(entry.owner());
        }
        return all;
    }

    private static String text(LocalDateTime time, boolean allDay) {
        return allDay ? time.toLocalDate().toString() : MINUTES.format(time);
    }

    private static int marks(Entry entry) {
        return entry.marks().stream()
                .mapToInt(CalendarBoardWire::bit)
                .reduce(entry.allDay() ? ALL_DAY : 0, (all, mark) -> all | mark);
    }

    private static int bit(Mark mark) {
        return switch (mark) {
            case EDITABLE -> 2;
            case BUSY -> 4;
            case TENTATIVE -> 8;
            case CANCELLED -> 16;
            case TASK -> 32;
            case DONE -> 64;
            case REPEATS -> 128;
        };
    }
}
