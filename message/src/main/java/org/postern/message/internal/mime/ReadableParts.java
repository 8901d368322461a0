package org.postern.message.internal.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.message.BodyPart;
import org.postern.message.Disposition;

/** One walk over a MIME tree that sorts its leaves into text, images inside it, and the rest. */
public final class ReadableParts {
    /** Nobody nests or attaches that much by hand; a bomb does. */
    private static final int DEEPEST = 40;

    private static final int MOST = 1000;
    private static final String AMP = "text/x-amp-html";
    private final List<Leaf> others = new ArrayList<>();
    private @Nullable BodyPart plain;
    private @Nullable BodyPart html;

    /**
     * A part that is not the text.
     *
     * @param inside whether the HTML may show it
     * @param onlyInside whether it need not be offered as an attachment where there is HTML
     */
    public record Leaf(BodyPart part, boolean inside, boolean onlyInside) {}

    /** A stretch of the message in which one text is shown, and whether it has been found. */
    private static final class Stretch {
        private boolean taken;
    }

    public ReadableParts(BodyPart root) {
        visit(root, new Stretch(), 0);
    }

    public Optional<BodyPart> plain() {
        return Optional.ofNullable(plain);
    }

    public Optional<BodyPart> html() {
        return Optional.ofNullable(html);
    }

    public List<Leaf> others() {
        return others;
    }

    private void visit(BodyPart part, Stretch stretch, int depth) {
        if (depth > DEEPEST || others.size() >= MOST) {
            return;
        }
        if (!part.isMultipart()) {
            leaf(part, stretch);
            return;
        }
        switch (part.mediaType().subtype()) {
            case "alternative" -> alternative(part, stretch, depth);
            case "related" -> related(part, stretch, depth);
            case "encrypted" -> part.parts().forEach(child -> attach(child, false));
            default -> part.parts().forEach(child -> visit(child, stretch, depth + 1));
        }
    }

    /** The last form of each kind wins, RFC 2046 §5.1.4, unless text came before all of them. */
    private void alternative(BodyPart part, Stretch stretch, int depth) {
        boolean shown = stretch.taken;
        var unreadable = new ArrayList<BodyPart>();
        for (BodyPart form : part.parts()) {
            if (isOtherText(form)) {
                unreadable.add(form);
                continue;
            }
            var own = new Stretch();
            own.taken = shown;
            visit(form, own, depth + 1);
            stretch.taken |= own.taken;
        }
        if (!stretch.taken) {
            unreadable.forEach(form -> attach(form, false));
        }
    }

    private void related(BodyPart part, Stretch stretch, int depth) {
        List<BodyPart> children = part.parts();
        int root = rootOf(part);
        for (int i = 0; i < children.size(); i++) {
            BodyPart child = children.get(i);
            if (i == root) {
                visit(child, stretch, depth + 1);
            } else {
                attach(child, true);
            }
        }
    }

    /** The start parameter names the root, else it is the first, RFC 2387 §3.2. */
    private static int rootOf(BodyPart related) {
        String start = related.mediaType().parameter("start").orElse("");
        String id = start.replace("<", "").replace(">", "").strip();
        for (int i = 0; i < related.parts().size(); i++) {
            if (!id.isEmpty() && related.parts().get(i).contentId().orElse("").equals(id)) {
                return i;
            }
        }
        return 0;
    }

    /** Only one text of a stretch is shown: a second one must stay reachable as an attachment. */
    private void leaf(BodyPart part, Stretch stretch) {
        boolean free = part.disposition() != Disposition.ATTACHMENT && !stretch.taken;
        switch (part.mediaType().essence()) {
            case AMP -> {}
            case "text/plain" -> {
                if (free) {
                    plain = part;
                    stretch.taken = true;
                } else {
                    attach(part, false);
                }
            }
            case "text/html" -> {
                if (free) {
                    html = part;
                    stretch.taken = true;
                } else {
                    attach(part, false);
                }
            }
            default -> attach(part, false);
        }
    }

    private void attach(BodyPart part, boolean related) {
        if (others.size() >= MOST || part.mediaType().is(AMP)) {
            return;
        }
        boolean inside = part.contentId().isPresent() && part.mediaType().type().equals("image");
        boolean asked = part.disposition() == Disposition.ATTACHMENT;
        others.add(new Leaf(part, inside, inside && related && !asked));
    }

    /** A form that only other readers know, such as enriched text or a page for a watch. */
    private static boolean isOtherText(BodyPart form) {
        return form.mediaType().type().equals("text")
                && switch (form.mediaType().subtype()) {
                    case "plain", "html", "calendar" -> false;
                    default -> true;
                };
    }
}
