DROP TABLE answer_alarm;
ALTER TABLE office DROP COLUMN head_email;
