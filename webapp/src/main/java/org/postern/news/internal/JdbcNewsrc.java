package org.postern.news.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;
import org.postern.news.Newsrc;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupName;
import org.postern.people.People;
import org.postern.people.PersonId;
import org.postern.signin.SignedInUser;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions and read marks in the database. A line is changed only as it was read. */
@Repository
class JdbcNewsrc implements Newsrc {
    static final String TOPIC = "newsrc";
    private static final int MOST_TRIES = 20;
    private static final int LONGEST_TEXT = 190_000;

    private final JdbcClient database;
    private final People people;
    private final ChangeNotices notices;

    JdbcNewsrc(JdbcClient database, People people, ChangeNotices notices) {
        this.database = database;
        this.people = people;
        this.notices = notices;
    }

    private record Stored(Line line, long version) {}

    @Override
    public Map<GroupName, Line> lines(SignedInUser user) {
        Map<GroupName, Line> lines = new HashMap<>();
        database.sql("SELECT * FROM newsrc_line WHERE person_id = ?")
                .param(people.of(user).id().value())
                .query(
                        row -> {
                            Line line = line(row.getBoolean(3), row.getString(4));
                            GroupName.of(row.getString(2)).ifPresent(name -> lines.put(name, line));
                        });
        return lines;
    }

    private static Line line(boolean subscribed, String read) {
        return new Line(subscribed, ArticleRanges.parse(read).orElse(ArticleRanges.NONE));
    }

    @Override
    public void setSubscribed(SignedInUser user, GroupName group, boolean subscribed) {
        change(user, group, line -> new Line(subscribed, line.read()));
    }

    @Override
    public void markRead(SignedInUser user, GroupName group, ArticleRanges articles) {
        change(user, group, line -> new Line(line.subscribed(), line.read().union(articles)));
    }

    @Override
    public void markUnread(SignedInUser user, GroupName group, ArticleRanges articles) {
        change(user, group, line -> new Line(line.subscribed(), line.read().minus(articles)));
    }

    private void change(SignedInUser user, GroupName group, UnaryOperator<Line> change) {
        PersonId person = people.of(user).id();
        for (int i = 0; i < MOST_TRIES; i++) {
            Stored before = stored(person, group);
            Line after = change.apply(before.line());
            if (after.equals(before.line())) {
                return;
            }
            if (store(person, group, after, before.version())) {
                notices.publish(new ChangeNotice(TOPIC, person.value()));
                return;
            }
        }
        throw new ConcurrencyFailureException("a line of a newsrc is changed all the time");
    }

    private Stored stored(PersonId person, GroupName group) {
        return database.sql(
                        """
                        SELECT subscribed, read_articles, version FROM newsrc_line
                        WHERE person_id = ? AND newsgroup = ?""")
                .params(person.value(), group.value())
                .query(
                        (row, _) ->
                                new Stored(
                                        line(row.getBoolean(1), row.getString(2)), row.getLong(3)))
                .optional()
                .orElse(new Stored(Line.NOTHING, 0));
    }

    /** False where another window was first. */
    private boolean store(PersonId person, GroupName group, Line line, long version) {
        String read = line.read().shortened(LONGEST_TEXT).toString();
        if (version > 0) {
            return database.sql(
                                    """
                                    UPDATE newsrc_line
                                    SET subscribed = ?, read_articles = ?, version = version + 1
                                    WHERE person_id = ? AND newsgroup = ? AND version = ?""")
                            .params(line.subscribed(), read, person.value(), group.value(), version)
                            .update()
                    == 1;
        }
        try {
            database.sql(
                            """
                            INSERT INTO newsrc_line
                                (person_id, newsgroup, subscribed, read_articles, version)
                            VALUES (?, ?, ?, ?, 1)""")
                    .params(person.value(), group.value(), line.subscribed(), read)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
