-- What a user has chosen. The same login name at two back ends is two users.
CREATE TABLE appearance (
    back_end     VARCHAR(63)  NOT NULL,
    login_name   VARCHAR(256) NOT NULL,
    color_scheme VARCHAR(16)  NOT NULL,
    density      VARCHAR(16)  NOT NULL,
    PRIMARY KEY (back_end, login_name)
);
