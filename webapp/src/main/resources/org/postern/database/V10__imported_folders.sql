-- Whose folder of things brought along has been taken in.
CREATE TABLE imported_folder (
    person_id BIGINT NOT NULL REFERENCES person (id) PRIMARY KEY
);
