DROP TABLE procedure_change;
DROP TABLE staff_hand;
ALTER TABLE staff_account DROP COLUMN vouched_by;
ALTER TABLE staff_account DROP COLUMN confirmed_at;
