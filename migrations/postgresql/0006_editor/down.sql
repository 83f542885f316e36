DROP TABLE paper_entry;
DROP TABLE voice_batch;
DROP TABLE procedure_work;
DROP TABLE text_source;
