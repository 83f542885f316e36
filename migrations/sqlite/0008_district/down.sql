DROP TABLE imported_voice;
DROP TABLE place;
