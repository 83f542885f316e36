ALTER TABLE uptake DROP COLUMN ended_salt;
ALTER TABLE uptake DROP COLUMN commitment;
ALTER TABLE uptake DROP COLUMN salt;
