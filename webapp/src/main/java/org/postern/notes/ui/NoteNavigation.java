package org.postern.notes.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.finding.PlainText;
import org.postern.finding.SearchWords;
import org.postern.finding.Tags;
import org.postern.notes.NoteId;
import org.postern.notes.NoteQuery;
import org.postern.sharing.CollectionId;

/**
 * The addresses of the notes room: {@code /notes/{id}?in=…&tag=…&find=…}.
 *
 * @param note the note open; empty for the list alone
 * @param notebook empty for all notes
 * @param find as typed
 */
record NoteNavigation(
        Optional<NoteId> note, Optional<CollectionId> notebook, Optional<String> tag, String find) {
    static final String ROUTE = "notes/:id?([0-9]{1,18})";
    static final NoteNavigation ALL =
            new NoteNavigation(Optional.empty(), Optional.empty(), Optional.empty(), "");
    private static final int LONGEST_FIND = 200;
    private static final String NUMBER = "[0-9]{1,18}";

    static NoteNavigation parse(RouteParameters route, QueryParameters query) {
        return new NoteNavigation(
                route.getLong("id").map(NoteId::new),
                query.getSingleParameter("in")
                        .filter(text -> text.matches(NUMBER))
                        .map(text -> new CollectionId(Long.parseLong(text))),
                query.getSingleParameter("tag")
                        .flatMap(tag -> Tags.parse(tag).names().stream().findFirst()),
                PlainText.cut(query.getSingleParameter("find").orElse(""), LONGEST_FIND));
    }

    NoteNavigation open(NoteId id) {
        return new NoteNavigation(Optional.of(id), notebook, tag, find);
    }

    NoteNavigation closed() {
        return new NoteNavigation(Optional.empty(), notebook, tag, find);
    }

    NoteNavigation in(CollectionId id) {
        return new NoteNavigation(Optional.empty(), Optional.of(id), Optional.empty(), "");
    }

    NoteNavigation tagged(String name) {
        return new NoteNavigation(Optional.empty(), Optional.empty(), Optional.of(name), "");
    }

    NoteNavigation finding(String text) {
        return new NoteNavigation(note, notebook, tag, PlainText.cut(text, LONGEST_FIND));
    }

    boolean showsTheListOf(NoteNavigation other) {
        return closed().equals(other.closed());
    }

    NoteQuery query() {
        return new NoteQuery(notebook, tag, SearchWords.parse(find));
    }

    /** The path with its query, without a leading slash. */
    String path() {
        Map<String, String> query = new LinkedHashMap<>();
        notebook.ifPresent(id -> query.put("in", Long.toString(id.value())));
        tag.ifPresent(name -> query.put("tag", name));
        if (!find.isBlank()) {
            query.put("find", find);
        }
        String path = "notes" + note.map(id -> "/" + id.value()).orElse("");
        return new Location(path, QueryParameters.simple(query)).getPathWithQueryParameters();
    }
}
