-- Finishing a report with a reason is its answer: by when that was promised, so that it counts in the record.
ALTER TABLE location_report ADD COLUMN due_before TIMESTAMP;
