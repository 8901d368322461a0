package org.postern.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.notes.NoteId;
import org.postern.sharing.CollectionId;

class NoteNavigationTest {

    @Test
    void addressesReadAsTheyWereWritten() {
        var in = NoteNavigation.ALL.in(new CollectionId(12));
        for (var one :
                List.of(
                        NoteNavigation.ALL,
                        in,
                        in.open(new NoteId(5)),
                        in.finding("a&b #ü/?").open(new NoteId(5)),
                        NoteNavigation.ALL.tagged("low tide & co"))) {
            assertThat(parse(one.path())).isEqualTo(one);
        }
    }

    @Test
    void pathsAreThoseOfTheHouse() {
        assertThat(NoteNavigation.ALL.path()).isEqualTo("notes");
        assertThat(NoteNavigation.ALL.open(new NoteId(5)).path()).isEqualTo("notes/5");
    }

    @Test
    void whatNobodyWroteIsLeftOut() {
        assertThat(parse("notes?in=x&tag=,&find=")).isEqualTo(NoteNavigation.ALL);
        assertThat(parse("notes?in=99999999999999999999")).isEqualTo(NoteNavigation.ALL);
    }

    private static NoteNavigation parse(String path) {
        var location = new Location(path);
        var segments = location.getSegments();
        Map<String, String> route = segments.size() > 1 ? Map.of("id", segments.get(1)) : Map.of();
        return NoteNavigation.parse(new RouteParameters(route), location.getQueryParameters());
    }
}
