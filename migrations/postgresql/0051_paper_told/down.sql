DROP TABLE paper_told;
