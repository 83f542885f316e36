DROP TABLE reach_source;
DROP TABLE reach_population;
DROP TABLE reach_key;
DROP TABLE reach_count;
DROP TABLE reach;
DROP TABLE survey_figure;
DROP TABLE survey_release;
