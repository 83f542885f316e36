DROP TABLE survey_crossing;
