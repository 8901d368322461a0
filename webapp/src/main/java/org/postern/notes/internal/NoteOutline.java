package org.postern.notes.internal;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Makes parsed Markdown a part of the page of its note: headings stand below the title of the note,
 * and what begins a list item with {@code [ ]} or {@code [x]} gets a box.
 */
final class NoteOutline extends AbstractVisitor implements PostProcessor {
    private static final int LOWEST = 6;
    private static final Pattern MARK = Pattern.compile("^\\[([ xX])] ");

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(heading.getLevel() + 1, LOWEST));
        super.visit(heading);
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph words
                && words.getFirstChild() instanceof Text beginning) {
            var mark = MARK.matcher(beginning.getLiteral());
            if (mark.find()) {
                String box = mark.group(1).isBlank() ? "\u2610 " : "\u2611 ";
                beginning.setLiteral(box + beginning.getLiteral().substring(mark.end()));
            }
        }
        super.visit(item);
    }
}
