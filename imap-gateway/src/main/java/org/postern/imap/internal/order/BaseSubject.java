package org.postern.imap.internal.order;

/**
 * What a subject is without the marks of replies, forwards and lists, RFC 5256 §2.1.
 *
 * @param text as written, but for its case
 * @param reply whether a mark of a reply or forward was taken off
 */
record BaseSubject(String text, boolean reply) {
    private static final int LONGEST = 2000;

    static BaseSubject of(String subject) {
        Reading reading = new Reading(spaced(subject));
        reading.strip();
        return new BaseSubject(reading.text.substring(reading.from, reading.to), reading.reply);
    }

    /** Step 1: white space in a row is one space. The words are decoded already. */
    private static String spaced(String subject) {
        StringBuilder text = new StringBuilder(Math.min(subject.length(), LONGEST));
        for (int i = 0; i < subject.length() && text.length() < LONGEST; i++) {
            char c = subject.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!space) {
                text.append(c);
            } else if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** A window on the text that only gets smaller. */
    private static final class Reading {
        private final String text;
        private int from;
        private int to;
        private boolean reply;

        Reading(String text) {
            this.text = text;
            this.to = text.length();
        }

        void strip() {
            boolean more = true;
            while (more) {
                stripTrailers();
                while (stripLeader() || stripBlob()) {
                    // steps 3 and 4 as long as there is something to take off
                }
                more = stripForward();
            }
        }

        /** Step 2: subj-trailer. */
        private void stripTrailers() {
            while (to > from) {
                if (text.charAt(to - 1) == ' ') {
                    to--;
                } else if (to - from >= 5 && text.regionMatches(true, to - 5, "(fwd)", 0, 5)) {
                    to -= 5;
                    reply = true;
                } else {
                    return;
                }
            }
        }

        /** Step 3: subj-leader. */
        private boolean stripLeader() {
            if (from < to && text.charAt(from) == ' ') {
                from++;
                return true;
            }
            int at = from;
            for (int blob = blobEnd(at); blob > at; blob = blobEnd(at)) {
                at = blob;
            }
            int end = replyMarkEnd(at);
            if (end < 0) {
                return false;
            }
            from = end;
            reply = true;
            return true;
        }

        /** Step 4: subj-blob, where something is left behind it. */
        private boolean stripBlob() {
            int end = blobEnd(from);
            if (end == from || end >= to) {
                return false;
            }
            from = end;
            return true;
        }

        /** Step 6: subj-fwd-hdr with its end. */
        private boolean stripForward() {
            if (to - from >= 6
                    && text.regionMatches(true, from, "[fwd:", 0, 5)
                    && text.charAt(to - 1) == ']') {
                from += 5;
                to--;
                reply = true;
                return true;
            }
            return false;
        }

        /** Behind {@code [...]} and the space after it; the same place where there is none. */
        private int blobEnd(int at) {
            if (at >= to || text.charAt(at) != '[') {
                return at;
            }
            int end = at + 1;
            while (end < to && text.charAt(end) != ']' && text.charAt(end) != '[') {
                end++;
            }
            if (end >= to || text.charAt(end) != ']') {
                return at;
            }
            end++;
            return end < to && text.charAt(end) == ' ' ? end + 1 : end;
        }

        /** Behind {@code re:}, {@code fw:} or {@code fwd:}, a blob allowed inside; or -1. */
        private int replyMarkEnd(int at) {
            int end = -1;
            for (String mark : new String[] {"fwd", "re", "fw"}) {
                if (end < 0
                        && at + mark.length() <= to
                        && text.regionMatches(true, at, mark, 0, mark.length())) {
                    end = at + mark.length();
                }
            }
            if (end < 0) {
                return -1;
            }
            end = end < to && text.charAt(end) == ' ' ? end + 1 : end;
            end = blobEnd(end);
            return end < to && text.charAt(end) == ':' ? end + 1 : -1;
        }
    }
}
