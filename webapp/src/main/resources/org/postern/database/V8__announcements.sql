-- What administrators tell everybody, for a time or until it is taken down.
CREATE TABLE announcement (
    id          VARCHAR(36)              NOT NULL PRIMARY KEY,
    words       VARCHAR(1000)            NOT NULL,
    severity    VARCHAR(16)              NOT NULL,
    shown_from  TIMESTAMP WITH TIME ZONE,
    shown_until TIMESTAMP WITH TIME ZONE,
    at_sign_in  BOOLEAN                  NOT NULL,
    version     BIGINT                   NOT NULL,
    put_up      TIMESTAMP WITH TIME ZONE NOT NULL
);
