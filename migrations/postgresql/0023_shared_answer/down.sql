DROP TABLE answer_also;
