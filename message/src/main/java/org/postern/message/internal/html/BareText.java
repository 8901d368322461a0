package org.postern.message.internal.html;

/** What is left of HTML without its tags: for HTML that the parser cannot read. */
final class BareText {
    private BareText() {}

    static String of(String html) {
        var text = new StringBuilder(html.length() / 2);
        boolean tag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                tag = true;
            } else if (c == '>' && tag) {
                tag = false;
            } else if (!tag) {
                text.append(c);
            }
        }
        return text.toString().strip();
    }
}
