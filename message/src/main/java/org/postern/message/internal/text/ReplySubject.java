package org.postern.message.internal.text;

import java.util.Locale;
import java.util.Set;

/** The subject of a reply: the original's with one Re: before it, whatever language wrote it. */
public final class ReplySubject {
    private static final int LONGEST_PREFIX = 12;
    private static final Set<String> PREFIXES =
            Set.of(
                    "re", "aw", "sv", "vs", "antw", "antwort", "odp", "ynt", "rif", "r", "res",
                    "bls", "vá", "atb", "atbildė", "ref", "rép", "rè", "απ", "σχετ", "на", "отв",
                    "תגובה", "رد", "回复", "回覆", "答复");

    private ReplySubject() {}

    /** The given subject, which is on one line, as a reply carries it; RFC 5322 §3.6.5. */
    public static String of(String subject) {
        int at = 0;
        int behind = behindPrefix(subject, at);
        while (behind > at) {
            at = behind;
            behind = behindPrefix(subject, at);
        }
        return ("Re: " + subject.substring(at)).strip();
    }

    /**
     * Where the text goes on behind a prefix such as {@code Re:}, {@code AW[2]:} or {@code Re^3:}.
     */
    private static int behindPrefix(String subject, int from) {
        int start = skipSpace(subject, from);
        int limit = Math.min(subject.length(), start + LONGEST_PREFIX);
        for (int i = start; i < limit; i++) {
            char c = subject.charAt(i);
            if (c == ':' || c == '：') {
                String word = withoutCount(subject.substring(start, i));
                return PREFIXES.contains(word) ? skipSpace(subject, i + 1) : from;
            }
        }
        return from;
    }

    private static String withoutCount(String prefix) {
        int to = prefix.length();
        while (to > 0 && "0123456789[]()^* ".indexOf(prefix.charAt(to - 1)) >= 0) {
            to--;
        }
        return prefix.substring(0, to).toLowerCase(Locale.ROOT);
    }

    private static int skipSpace(String subject, int from) {
        int at = from;
        while (at < subject.length() && Character.isWhitespace(subject.charAt(at))) {
            at++;
        }
        return at;
    }
}
