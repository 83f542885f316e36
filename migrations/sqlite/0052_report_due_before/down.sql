ALTER TABLE location_report DROP COLUMN due_before;
