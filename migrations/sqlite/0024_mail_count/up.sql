-- How many mails strangers had sent to an address within a day.

CREATE TABLE mail_count (address_hash BLOB PRIMARY KEY NOT NULL, amount INTEGER NOT NULL, since TIMESTAMP NOT NULL);
CREATE INDEX mail_count_since ON mail_count (since);
