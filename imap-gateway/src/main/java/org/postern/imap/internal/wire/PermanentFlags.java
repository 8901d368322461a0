package org.postern.imap.internal.wire;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.imap.Flag;
import org.postern.imap.Keyword;
import org.postern.imap.Marks;

/**
 * Which flags a mailbox keeps, RFC 9051 §7.1 (PERMANENTFLAGS).
 *
 * @param names lower case
 * @param all whether the server did not say: then it keeps all
 */
record PermanentFlags(Set<String> names, boolean all) {
    private static final int MOST = 1000;

    static final PermanentFlags ALL = new PermanentFlags(Set.of(), true);

    /** Reads {@code (\Seen \Answered $Forwarded \*)}. */
    static PermanentFlags parse(String list) {
        String inner = list.replace("(", "").replace(")", "").strip();
        return new PermanentFlags(
                Stream.of(inner.split(" +", -1))
                        .limit(MOST)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                false);
    }

    boolean keep(Marks marks) {
        boolean keepsAll =
                marks.flags().stream().allMatch(this::has)
                        && marks.keywords().stream().allMatch(this::has);
        return all || keepsAll;
    }

    private boolean has(Flag flag) {
        return names.contains('\\' + flag.name().toLowerCase(Locale.ROOT));
    }

    /** A star stands for all keywords that are still to be made. */
    private boolean has(Keyword keyword) {
        return names.contains("\\*") || names.contains(keyword.value().toLowerCase(Locale.ROOT));
    }
}
