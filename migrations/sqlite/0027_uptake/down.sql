DROP INDEX decision_on_paper;
ALTER TABLE decision DROP COLUMN item_url;
ALTER TABLE decision DROP COLUMN paper_id;
DROP TABLE uptake_of;
DROP TABLE uptake;
