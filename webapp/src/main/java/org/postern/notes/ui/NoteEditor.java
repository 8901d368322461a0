package org.postern.notes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomEventListener;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.postern.app.ActionButton;
import org.postern.app.ListDates;
import org.postern.finding.PlainText;
import org.postern.finding.Tags;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.notes.NoteContent;

/** The fields in which a note is written, and how it stands with saving. */
final class NoteEditor extends Composite<Div> {
    private static final int PAUSE_MILLIS = 1500;
    private static final String VALUE = "element.value";
    private final TextField title = new TextField(getTranslation("notes.title"));
    private final TextArea text = new TextArea(getTranslation("notes.text"));
    private final TextField tags = new TextField(getTranslation("notes.tags"));
    private final Span state = new Span();
    private final Div notices = new Div();
    private final Div fields;
    private final WritingActions actions;
    private NoteContent written;

    /** What happens when somebody writes. */
    interface WritingActions {
        /** Something differs from what was saved. */
        void typed();

        void save();

        /** Writing is over. */
        void done();
    }

    NoteEditor(WritingActions actions, NoteContent content) {
        this.actions = actions;
        title.setMaxLength(NoteContent.LONGEST_TITLE);
        title.setValue(content.title());
        text.setMaxLength(NoteContent.LONGEST_TEXT);
        text.setValue(content.text());
        text.setHelperText(getTranslation("notes.markdown-help"));
        tags.setValue(content.tags().text());
        tags.setHelperText(getTranslation("notes.tags-help"));
        written = content;
        for (var field : List.of(title, tags)) {
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        }
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        listen(title, value -> new NoteContent(value, written.text(), written.tags()));
        listen(text, value -> new NoteContent(written.title(), value, written.tags()));
        listen(tags, value -> new NoteContent(written.title(), written.text(), Tags.parse(value)));
        state.addClassNames("t3", "small", "grow");
        state.getElement().setAttribute("role", "status");
        fields = new Div(title, text, tags);
        fields.addClassName("note-editor");
        getContent().addClassName("note-page");
        getContent().getElement().setAttribute("data-keeps", "");
        getContent().add(bar(), notices, fields);
    }

    private Div bar() {
        var back = ActionButton.of(AppIcon.LEFT, getTranslation("notes.done"), actions::done);
        var save = new Button(getTranslation("app.save"), _ -> actions.save());
        save.addClassNames("btn", "pri");
        var bar = new Div(back, state, save);
        bar.addClassName("bar");
        return bar;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Shortcuts.addShortcutListener(this, actions::save, Key.KEY_S, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, actions::save, Key.KEY_S, KeyModifier.META)
                .listenOn(this);
    }

    /**
     * What was typed comes with the event itself: the property of a field that loses the focus
     * while an answer is on its way is not always sent.
     */
    private <F extends Component & HasValue<?, String>> void listen(
            F field, Function<String, NoteContent> with) {
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        typed(with.apply(bounded(change.getValue())));
                    }
                });
        DomEventListener heard =
                event -> typed(with.apply(bounded(event.getEventData().get(VALUE).asString())));
        field.getElement()
                .addEventListener("input", heard)
                .addEventData(VALUE)
                .debounce(PAUSE_MILLIS);
        // what stands there was true of what was saved; the text is ahead of it now
        field.getElement()
                .addEventListener("input", _ -> state.setText(""))
                .debounce(PAUSE_MILLIS, DebouncePhase.LEADING);
        field.getElement().addEventListener("focusout", heard).addEventData(VALUE);
    }

    /** The browser keeps to the limit by itself; a forged event does not. */
    private static String bounded(String value) {
        return PlainText.cut(value, NoteContent.LONGEST_TEXT);
    }

    private void typed(NoteContent now) {
        written = now;
        actions.typed();
    }

    void focusTitle() {
        title.focus();
    }

    void focusText() {
        text.focus();
    }

    /** What stands in the fields. */
    NoteContent content() {
        return written;
    }

    /** Replaces what stands in the fields. */
    void fill(NoteContent content) {
        written = content;
        fill(title, content.title());
        fill(text, content.text());
        fill(tags, content.tags().text());
    }

    /** What the server holds may be older than what the browser shows, so the browser is told. */
    private static void fill(HasValueAndElement<?, String> field, String value) {
        field.setValue(value);
        field.getElement().executeJs("this.value = $0", value);
    }

    void saving() {
        state.setText(getTranslation("notes.saving"));
    }

    void saved(Instant when) {
        state.setText(
                getTranslation("notes.saved", ListDates.of(UI.getCurrentOrThrow()).time(when)));
        notices.removeAll();
        getElement().executeJs("this.dispatchEvent(new CustomEvent('kept'))");
    }

    void notSaved(String sentence) {
        state.setText(getTranslation("notes.not-saved"));
        say(new Notice(Notice.Kind.BAD, sentence));
    }

    /** Puts one notice over the fields. */
    void say(Notice notice) {
        notices.removeAll();
        notices.add(notice);
    }

    /** Shows two texts to choose from in place of the fields. */
    void show(ConflictPanel conflict) {
        state.setText(getTranslation("notes.not-saved"));
        notices.removeAll();
        notices.add(conflict);
        fields.setVisible(false);
    }

    void hideConflict() {
        notices.removeAll();
        fields.setVisible(true);
    }
}
