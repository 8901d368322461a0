-- An address may be in the books of many people: with the book beside it, those of others are passed
-- over within the index.
ALTER TABLE contact_address ADD COLUMN collection_id BIGINT;
UPDATE contact_address SET collection_id =
    (SELECT c.collection_id FROM contact c WHERE c.id = contact_address.contact_id);
ALTER TABLE contact_address ALTER COLUMN collection_id SET NOT NULL;

-- A bit for each beginning that words of the contact have. What lacks the bits of the words typed
-- need not be looked at; all bits, where they are not known yet, say that it must be.
ALTER TABLE contact_address ADD COLUMN marks BIGINT DEFAULT -1 NOT NULL;
ALTER TABLE contact_word ADD COLUMN marks BIGINT DEFAULT -1 NOT NULL;

DROP INDEX contact_address_address;
CREATE INDEX contact_address_place ON contact_address (address, collection_id, contact_id, marks);
DROP INDEX contact_word_word;
CREATE INDEX contact_word_word ON contact_word (collection_id, word, contact_id, marks);

-- Those written to are walked from the most used on.
CREATE INDEX collected_address_weight ON collected_address (person_id, weight DESC, address);
