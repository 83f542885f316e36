DROP TABLE indicator_retraction;
