package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;

/** An event to be read: what there is of it, and nothing that could be filled in. */
final class EventSummary extends Composite<Div> {
    private final DescriptionList facts = new DescriptionList();

    EventSummary(EventDraft event, String calendar, Locality locality) {
        var title =
                new H2(
                        event.title().isBlank()
                                ? getTranslation("calendar.untitled")
                                : event.title());
        title.addClassNames("subject", "isolate");
        facts.addClassName("facts");
        fact("calendar.when", TimeWords.of(event.time(), locality.zone(), locality));
        fact("calendar.zone", elsewhere(event.time(), locality));
        fact("calendar.repeats", event.repetition().words());
        fact("calendar.location", event.location());
        fact(
                "calendar.attendees",
                event.attendees().stream()
                        .map(one -> one.name().isBlank() ? one.address() : one.name())
                        .collect(Collectors.joining(", ")));
        fact("calendar.calendar", calendar);
        fact("calendar.description", event.description());
        getContent().addClassName("form");
        getContent().add(title, facts);
    }

    private static String elsewhere(EventTime time, Locality locality) {
        return EventTimes.clocks(time, locality.zone())
                .filter(zone -> !zone.getRules().equals(locality.zone().getRules()))
                .map(
                        zone ->
                                zone.getDisplayName(TextStyle.FULL, locality.locale())
                                        + ": "
                                        + TimeWords.of(time, zone, locality))
                .orElse("");
    }

    private void fact(String key, String text) {
        if (!text.isBlank()) {
            var words = new DescriptionList.Description(text.strip());
            words.addClassName("isolate");
            facts.add(new DescriptionList.Term(getTranslation(key)), words);
        }
    }
}
