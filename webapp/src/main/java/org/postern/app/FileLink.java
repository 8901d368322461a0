package org.postern.app;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.postern.frontend.AppIcon;
import org.postern.message.BodyPart;
import org.postern.message.SafeFileName;

/** A file of a message or an article; following it saves it. */
public final class FileLink {
    private FileLink() {}

    /**
     * A link with name and size.
     *
     * @param address where the part is served
     */
    public static Anchor of(String address, BodyPart part) {
        String name = SafeFileName.of(part.fileName().orElse(""), part.mediaType());
        var link = new Anchor(address);
        link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        var title = new Span(name);
        title.addClassNames("isolate", "medium");
        var size = new Span(FileSize.ofEncoded(part));
        size.addClassNames("t3", "small");
        var words = new Span(title, size);
        words.addClassName("att-words");
        AppIcon icon = part.mediaType().type().equals("image") ? AppIcon.IMAGE : AppIcon.FILE;
        link.add(icon.create(), words);
        link.addClassName("att");
        return link;
    }
}
