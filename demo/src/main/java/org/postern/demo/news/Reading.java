package org.postern.demo.news;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.demo.news.NewsStore.Article;
import org.postern.demo.news.NewsStore.Group;

/** One reader's conversation with the server. */
final class Reading implements Runnable {
    private final Socket socket;
    private final NewsStore store;
    private final StringBuilder out = new StringBuilder();
    private @Nullable Group group;

    Reading(Socket socket, NewsStore store) {
        this.socket = socket;
        this.store = store;
    }

    @Override
    public void run() {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            OutputStream wire = socket.getOutputStream();
            say("200 sample news");
            send(wire);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.strip().split(" +", -1);
                boolean posting = words[0].equalsIgnoreCase("POST");
                answer(words);
                send(wire);
                if (posting) {
                    post(in);
                    send(wire);
                }
            }
        } catch (IOException e) {
            // the reader has gone
        }
    }

    private void send(OutputStream wire) throws IOException {
        wire.write(out.toString().getBytes(UTF_8));
        wire.flush();
        out.setLength(0);
    }

    private void say(String line) {
        out.append(line).append("\r\n");
    }

    private void answer(String... words) {
        String argument = words.length > 1 ? words[1] : "";
        switch (words[0].toUpperCase(Locale.ROOT)) {
            case "CAPABILITIES" ->
                    block("101 offers", List.of("VERSION 2", "READER", "OVER", "POST", "LIST"));
            case "MODE", "DATE" -> say("200 posting allowed");
            case "LIST" -> list(argument);
            case "GROUP" -> group(argument);
            case "OVER", "XOVER" -> overviews(argument);
            case "ARTICLE" -> article(argument);
            case "STAT" -> say(store.article(argument).isPresent() ? "223 0 there" : "430 no");
            case "POST" -> say("340 go on");
            case "QUIT" -> say("205 bye");
            default -> say("500 unknown");
        }
    }

    private void block(String first, List<String> lines) {
        say(first);
        lines.forEach(line -> say(line.startsWith(".") ? "." + line : line));
        say(".");
    }

    private void list(String what) {
        boolean descriptions = what.equalsIgnoreCase("NEWSGROUPS");
        block(
                "215 groups",
                store.groups().stream()
                        .map(
                                one ->
                                        descriptions
                                                ? one.name() + '\t' + one.description()
                                                : one.name() + ' ' + one.articles().size() + " 1 y")
                        .toList());
    }

    private void group(String name) {
        Optional<Group> found = store.group(name);
        found.ifPresentOrElse(
                one -> {
                    group = one;
                    int count = one.articles().size();
                    say("211 " + count + " 1 " + count + ' ' + one.name());
                },
                () -> say("411 no such group"));
    }

    private void overviews(String range) {
        Group now = group;
        String[] ends = range.split("-", -1);
        if (now == null || !range.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            say("412 no group");
            return;
        }
        int from = Math.max(1, Integer.parseInt(ends[0]));
        int to = Math.min(now.articles().size(), Integer.parseInt(ends[1]));
        if (from > to) {
            say("423 none");
            return;
        }
        say("224 overviews");
        for (int number = from; number <= to; number++) {
            say(overview(number, now.articles().get(number - 1)));
        }
        say(".");
    }

    private static String overview(int number, Article article) {
        return String.join(
                "\t",
                Integer.toString(number),
                article.field("Subject"),
                article.field("From"),
                article.field("Date"),
                article.id(),
                article.field("References"),
                Integer.toString(article.text().length()),
                "1");
    }

    private void article(String which) {
        Optional<Article> found =
                which.startsWith("<") ? store.article(which) : numbered(which, group);
        if (found.isEmpty()) {
            say(which.startsWith("<") ? "430 no" : "423 no");
            return;
        }
        String text = found.get().text();
        String body = text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : text;
        block("220 0 " + found.get().id(), List.of(body.split("\r\n", -1)));
    }

    private static Optional<Article> numbered(String number, @Nullable Group group) {
        if (group == null || !number.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(number);
        return at >= 1 && at <= group.articles().size()
                ? Optional.of(group.articles().get(at - 1))
                : Optional.empty();
    }

    private void post(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || text.length() > 1 << 20) {
                return;
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        say(store.add(text.toString()) ? "240 posted" : "441 no group takes it");
    }
}
