DROP TABLE indicator_value;
DROP TABLE indicator_measure;
DROP TABLE indicator;
DROP TABLE measure_event;
DROP TABLE milestone;
ALTER TABLE measure DROP COLUMN actual_cost;
ALTER TABLE measure DROP COLUMN planned_cost;
