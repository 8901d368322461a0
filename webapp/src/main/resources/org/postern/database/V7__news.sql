-- What a person reads and has read: a line a newsgroup, as in a .newsrc file.
CREATE TABLE newsrc_line (
    person_id     BIGINT          NOT NULL REFERENCES person (id),
    newsgroup     VARCHAR(460)    NOT NULL,
    subscribed    BOOLEAN         NOT NULL,
    -- as 1-100,105
    read_articles VARCHAR(200000) NOT NULL,
    version       BIGINT          NOT NULL,
    PRIMARY KEY (person_id, newsgroup)
);
