-- What opens an uptake's leaves in the log: the salt and the commitment of its recording, the salt of its end.
-- Uptakes from before have none.

ALTER TABLE uptake ADD COLUMN salt BLOB;
ALTER TABLE uptake ADD COLUMN commitment BLOB;
ALTER TABLE uptake ADD COLUMN ended_salt BLOB;
