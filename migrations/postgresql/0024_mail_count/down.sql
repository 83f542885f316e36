DROP TABLE mail_count;
