package org.postern.message.internal.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Which elements of a message are written, which give way to their content, and which go whole. */
final class ElementRules {
    private static final Set<String> KEPT =
            words(
                    "a abbr acronym address article aside b bdi big blockquote br caption center cite"
                            + " code col colgroup dd del dfn div dl dt em figcaption figure font footer"
                            + " h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp"
                            + " rt ruby s samp section small span strike strong sub sup table tbody td"
                            + " tfoot th thead time tr tt u ul var wbr");
    private static final Set<String> EMPTY = words("br col hr img wbr");

    /** What is inside is not for reading, or is read in another way by other parsers. */
    private static final Set<String> DROPPED =
            words(
                    "applet area audio base basefont bgsound canvas command comment datalist dialog"
                            + " embed frame frameset head iframe image input isindex link math meta"
                            + " noembed noframes noscript object param plaintext portal script select"
                            + " source style svg template textarea title track video xml xmp");

    private ElementRules() {}

    /** What becomes of an element. */
    enum Treatment {
        KEEP,
        /** The message's body becomes a block of the page. */
        BODY,
        IMAGE,
        UNWRAP,
        DROP
    }

    static Treatment of(Element element) {
        String name = element.normalName();
        if (!element.tag().namespace().equals(Parser.NamespaceHtml) || DROPPED.contains(name)) {
            return Treatment.DROP;
        }
        return switch (name) {
            case "body" -> Treatment.BODY;
            case "img" -> Treatment.IMAGE;
            default -> KEPT.contains(name) ? Treatment.KEEP : Treatment.UNWRAP;
        };
    }

    /** Whether the element has no content and no end tag. */
    static boolean isEmpty(String name) {
        return EMPTY.contains(name);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
