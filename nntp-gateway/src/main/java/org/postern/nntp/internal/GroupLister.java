package org.postern.nntp.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postern.message.HeaderText;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;
import org.postern.nntp.NewsFailure;
import org.postern.nntp.NewsFailure.SignInRefused;
import org.postern.nntp.NewsFailure.TlsRefused;
import org.postern.nntp.Newsgroup;
import org.postern.nntp.Newsgroup.Posting;

/** Lists the groups of a server, RFC 3977 §7.6, and asks for the numbers of some. */
final class GroupLister {
    private static final int MOST_GROUPS = 200_000;
    private static final int LONGEST_LINE = 1_000;
    private static final long MOST_OCTETS = 48L << 20;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int AT_ONCE = 40;

    private final NewsSession session;

    /** The last no to a question about one group. */
    private @Nullable NewsFailure refusal;

    GroupLister(NewsSession session) {
        this.session = session;
    }

    /** All groups by name; those whose names break the rules are left out. */
    List<Newsgroup> all() {
        Map<GroupName, String> descriptions = descriptions();
        Map<GroupName, Newsgroup> groups = new TreeMap<>();
        Answer answer = session.ask(CommandLine.of("LIST ACTIVE"));
        if (answer.isUnknownCommand()) {
            // before RFC 2980 it had no keyword
            answer = session.ask(CommandLine.of("LIST"));
        }
        NewsSession.require(answer, 215);
        block(
                line -> {
                    // RFC 3977 §7.6.3: name, high, low, status
                    String[] words = text(line).split(" +", -1);
                    if (words.length >= 4 && isCarried(words[3])) {
                        GroupName.of(words[0])
                                .ifPresent(
                                        name -> groups.put(name, group(name, words, descriptions)));
                    }
                });
        return List.copyOf(groups.values());
    }

    /** Another name for a group, or no group here: status {@code =...} and {@code x}. */
    private static boolean isCarried(String status) {
        return !status.startsWith("=") && !status.startsWith("x") && !status.startsWith("j");
    }

    private static Newsgroup group(
            GroupName name, String[] words, Map<GroupName, String> descriptions) {
        long high = Math.max(0, Numbers.parse(words[1]));
        long low = Math.max(1, Numbers.parse(words[2]));
        Posting posting =
                switch (words[3]) {
                    case "y" -> Posting.ALLOWED;
                    case "m" -> Posting.MODERATED;
                    default -> Posting.FORBIDDEN;
                };
        return new Newsgroup(
                name,
                descriptions.getOrDefault(name, ""),
                posting,
                new GroupRange(high - low + 1, low, high));
    }

    /** What each group is about, RFC 3977 §7.6.6; not every server says. */
    private Map<GroupName, String> descriptions() {
        Map<GroupName, String> descriptions = new HashMap<>();
        Answer answer = session.ask(CommandLine.of("LIST NEWSGROUPS"));
        if (!answer.is(215)) {
            return descriptions;
        }
        block(
                line -> {
                    int gap = gap(line);
                    GroupName.of(text(Arrays.copyOf(line, gap)))
                            .ifPresent(name -> descriptions.put(name, description(line, gap)));
                });
        return descriptions;
    }

    private static int gap(byte[] line) {
        int i = 0;
        while (i < line.length && line[i] != '\t' && line[i] != ' ') {
            i++;
        }
        return i;
    }

    private static String description(byte[] line, int from) {
        String text = HeaderText.decode(Arrays.copyOfRange(line, from, line.length));
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).strip();
    }

    private void block(WireReader.LineTaker taker) {
        session.connection().block(LONGEST_LINE, MOST_GROUPS, MOST_OCTETS, taker);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    /**
     * The numbers of some groups; many questions in one go where the server takes them. Groups it
     * says no to are left out; where it says no to all, that is the failure.
     */
    Map<GroupName, GroupRange> ranges(List<GroupName> groups) {
        Map<GroupName, GroupRange> ranges = new LinkedHashMap<>();
        int step = session.pipelines() ? AT_ONCE : 1;
        for (int i = 0; i < groups.size(); i += step) {
            ask(groups.subList(i, Math.min(i + step, groups.size())), ranges);
        }
        if (ranges.isEmpty() && refusal != null) {
            throw refusal;
        }
        return ranges;
    }

    private void ask(List<GroupName> some, Map<GroupName, GroupRange> ranges) {
        session.send(some.stream().map(CommandLine::group).toList());
        // all are read before one is judged: what stays unread would answer the next question
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            answers.add(session.connection().answer());
        }
        List<GroupName> again = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            GroupName group = some.get(i);
            Answer answer = answers.get(i);
            if (answer.is(480) && !session.isSignedIn()) {
                again.add(group);
            } else {
                note(group, answer, ranges);
            }
        }
        askSignedIn(again, ranges);
    }

    /** Asks for groups that the server shows only to those it knows, RFC 4643 §2. */
    private void askSignedIn(List<GroupName> some, Map<GroupName, GroupRange> ranges) {
        for (GroupName group : some) {
            try {
                note(group, session.ask(CommandLine.group(group)), ranges);
            } catch (SignInRefused | TlsRefused no) {
                refusal = no;
                if (!session.isSignedIn()) {
                    return; // it would say the same of the others
                }
            }
        }
    }

    private void note(GroupName group, Answer answer, Map<GroupName, GroupRange> ranges) {
        if (answer.is(211) || answer.is(411)) {
            session.selected(group, answer).ifPresent(range -> ranges.put(group, range));
        } else {
            refusal = NewsSession.refusal(answer);
        }
    }
}
