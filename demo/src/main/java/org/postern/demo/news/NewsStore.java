package org.postern.demo.news;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups and articles; everything is gone with the process. */
final class NewsStore {
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Article> byId = new LinkedHashMap<>();

    /** A group with its articles; the number of an article is its place, from 1. */
    record Group(String name, String description, List<Article> articles) {}

    /**
     * An article as it was posted.
     *
     * @param text header and body with CRLF
     */
    record Article(String text) {

        /** A field of the header on one line; empty where there is none. */
        String field(String name) {
            String header = text.substring(0, text.indexOf("\r\n\r\n") + 2);
            String unfolded = header.replaceAll("\r\n[ \t]+", " ");
            return Arrays.stream(unfolded.split("\r\n", -1))
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("")
                    .replace('\t', ' ');
        }

        String id() {
            return field("Message-ID");
        }
    }

    synchronized void create(String name, String description) {
        groups.put(name, new Group(name, description, new ArrayList<>()));
    }

    /** False where no group takes it, or it is there already. */
    synchronized boolean add(String text) {
        if (!text.contains("\r\n\r\n")) {
            return false;
        }
        var article = new Article(text);
        List<Group> targets =
                Arrays.stream(article.field("Newsgroups").split("[, ]+", -1))
                        .flatMap(name -> Optional.ofNullable(groups.get(name)).stream())
                        .toList();
        if (targets.isEmpty() || byId.putIfAbsent(article.id(), article) != null) {
            return false;
        }
        targets.forEach(group -> group.articles().add(article));
        return true;
    }

    synchronized List<Group> groups() {
        return List.copyOf(groups.values());
    }

    synchronized Optional<Group> group(String name) {
        return Optional.ofNullable(groups.get(name))
                .map(
                        group ->
                                new Group(
                                        group.name(),
                                        group.description(),
                                        List.copyOf(group.articles())));
    }

    synchronized Optional<Article> article(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
