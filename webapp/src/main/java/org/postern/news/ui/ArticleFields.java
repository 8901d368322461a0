package org.postern.news.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postern.message.OutgoingArticle;

/** Where an article goes, what it is about, and the text. */
final class ArticleFields extends Composite<Div> {
    /** The field may still be on its way into the page. */
    private static final String FOCUS_ON_TOP =
            "let tries = 40; const field = this; (function focus() {"
                    + " field.inputElement?.setSelectionRange(0, 0); field.focus();"
                    + " if (!field.contains(document.activeElement) && tries-- > 0)"
                    + " setTimeout(focus, 25); })()";

    private static final int MOST_GROUPS = 20;
    private static final int LONGEST_NAMES = 880;

    private final TextField groups = new TextField(getTranslation("news.newsgroups"));
    private final TextField subject = new TextField(getTranslation("news.subject"));
    private final TextArea text = new TextArea();

    ArticleFields(NewArticle begun) {
        groups.setManualValidation(true);
        groups.setValue(String.join(", ", begun.newsgroups()));
        subject.setManualValidation(true);
        subject.setMaxLength(900);
        subject.setValue(begun.subject());
        text.setAriaLabel(getTranslation("news.text"));
        text.setValue(begun.text());
        text.addClassName("text");
        var lines = new Div(groups, subject);
        lines.addClassNames("fields", "wide");
        getContent().addClassName("composer-fields");
        getContent().add(lines, text);
    }

    List<String> newsgroups() {
        return Arrays.stream(groups.getValue().split("[,;\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    String subject() {
        return subject.getValue();
    }

    String text() {
        return text.getValue();
    }

    /** Takes over what stands in the browser at this moment: that is what goes out. */
    void takeOver(Runnable then) {
        getElement()
                .executeJs("return [$0, $1, $2].map(field => field.value)", groups, subject, text)
                .then(
                        values -> {
                            groups.setValue(values.get(0).asString());
                            subject.setValue(values.get(1).asString());
                            text.setValue(values.get(2).asString());
                            then.run();
                        });
    }

    /** The first thing still to be filled in; the text with the cursor on top for an answer. */
    void focusFirstEmpty() {
        var field = groups.isEmpty() ? groups : subject.isEmpty() ? subject : text;
        field.getElement().executeJs(FOCUS_ON_TOP);
    }

    void setEnabled(boolean enabled) {
        groups.setReadOnly(!enabled);
        subject.setReadOnly(!enabled);
        text.setReadOnly(!enabled);
    }

    /** Says at the field what keeps the article from being posted. */
    boolean check() {
        groups.setInvalid(false);
        subject.setInvalid(false);
        if (subject.getValue().isBlank()) {
            fail(subject, getTranslation("news.subject-missing"));
        } else if (OutgoingArticle.isCommand(subject.getValue())) {
            fail(subject, getTranslation("news.subject-command"));
        }
        List<String> names = newsgroups();
        Optional<String> bad =
                names.stream().filter(name -> !OutgoingArticle.isPostable(name)).findFirst();
        if (bad.isPresent()) {
            fail(groups, getTranslation("news.not-a-group", bad.get()));
        } else if (names.isEmpty()) {
            fail(groups, getTranslation("news.no-group"));
        } else if (names.size() > MOST_GROUPS || String.join(",", names).length() > LONGEST_NAMES) {
            fail(groups, getTranslation("news.too-many-groups"));
        }
        return !groups.isInvalid() && !subject.isInvalid();
    }

    private static void fail(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
