package org.postern.bookmarks.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.bookmarks.BookmarkAddress;
import org.postern.bookmarks.BookmarkContent;
import org.postern.bookmarks.Folder;
import org.postern.bookmarks.ImportOutcome.RefusedEntry;
import org.postern.bookmarks.internal.BookmarkFile.Entry;
import org.postern.bookmarks.internal.BookmarkFile.ParsedFolder;
import org.postern.finding.PlainText;
import org.postern.finding.Tags;

/**
 * Reads the file of bookmarks that browsers write: {@code H3} names a folder, {@code DL} holds what
 * is in it, {@code A} is a bookmark and {@code DD} its description. Nothing in it is ever markup
 * for us.
 */
final class BookmarkFileReader {
    static final int MOST_ENTRIES = 50_000;
    static final int MOST_FOLDERS = 2_000;
    static final int MOST_LISTED = 200;

    /** 1 January 2200: what is later was written by something that counts otherwise. */
    private static final long LATEST_SECOND = 7_258_118_400L;

    private final FileScanner scanner;
    private final ParsedFolder root = new ParsedFolder();
    private final Deque<ParsedFolder> within = new ArrayDeque<>(List.of(root));
    private final List<RefusedEntry> listed = new ArrayList<>();
    private @Nullable ParsedFolder named;
    private @Nullable FileTag link;
    private @Nullable Pending pending;
    private boolean inHeading;
    private boolean inDescription;
    private int notOpened;
    private int entries;
    private int folders;
    private int refused;
    private boolean cut;

    private BookmarkFileReader(String file) {
        scanner = new FileScanner(file);
    }

    /** A bookmark whose description may still come. */
    private record Pending(FileTag link, String title) {}

    static BookmarkFile read(String file) {
        return new BookmarkFileReader(file).read();
    }

    private BookmarkFile read() {
        FileTag tag = scanner.next();
        while (tag != null) {
            textEnds();
            begin(tag);
            tag = scanner.next();
        }
        textEnds();
        keep("");
        return new BookmarkFile(root, refused, listed, cut);
    }

    /** Whatever was open reaches to the next tag. */
    private void textEnds() {
        String text = scanner.text();
        FileTag opened = link;
        if (opened != null) {
            pending = new Pending(opened, text);
            link = null;
        } else if (inHeading) {
            inHeading = false;
            named = folder(PlainText.cut(PlainText.line(text), Folder.LONGEST_NAME));
        } else if (inDescription) {
            inDescription = false;
            keep(text);
        }
    }

    private void begin(FileTag tag) {
        switch (tag.name()) {
            case "A" -> {
                keep("");
                link = tag;
            }
            case "H3" -> {
                keep("");
                inHeading = true;
            }
            case "DD" -> inDescription = true;
            case "DL" -> {
                keep("");
                open();
            }
            case "/DL" -> {
                keep("");
                close();
            }
            default -> {}
        }
    }

    private ParsedFolder folder(String name) {
        ParsedFolder here = within.element();
        if (name.isEmpty() || within.size() > Folder.DEEPEST) {
            return here;
        }
        ParsedFolder known = here.folders().get(name);
        if (known != null) {
            return known;
        }
        if (folders == MOST_FOLDERS) {
            cut = true;
            return here;
        }
        folders++;
        var made = new ParsedFolder();
        here.folders().put(name, made);
        return made;
    }

    /** Lists deeper than folders may be only count. */
    private void open() {
        if (within.size() > Folder.DEEPEST) {
            notOpened++;
        } else {
            within.push(named == null ? within.element() : named);
        }
        named = null;
    }

    private void close() {
        named = null;
        if (notOpened > 0) {
            notOpened--;
        } else if (within.size() > 1) {
            within.pop();
        }
    }

    private void keep(String description) {
        Pending ready = pending;
        pending = null;
        if (ready == null) {
            return;
        }
        switch (BookmarkAddress.parse(ready.link().attribute("HREF"))) {
            case BookmarkAddress.Accepted(BookmarkAddress address) -> {
                if (entries == MOST_ENTRIES) {
                    cut = true;
                    return;
                }
                entries++;
                var content =
                        new BookmarkContent(
                                ready.title(),
                                address,
                                description,
                                Tags.parse(ready.link().attribute("TAGS")));
                within.element().entries().add(new Entry(content, added(ready.link())));
            }
            case BookmarkAddress.Refused(BookmarkAddress.Reason reason) -> {
                refused++;
                if (listed.size() < MOST_LISTED) {
                    String title = PlainText.cut(PlainText.line(ready.title()), 100);
                    listed.add(new RefusedEntry(ready.link().line(), title, reason));
                }
            }
        }
    }

    /** Seconds since 1970, as browsers write them. */
    private static Optional<Instant> added(FileTag link) {
        String written = link.attribute("ADD_DATE");
        if (!written.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(written))
                .filter(seconds -> seconds > 0 && seconds < LATEST_SECOND)
                .map(Instant::ofEpochSecond);
    }
}
