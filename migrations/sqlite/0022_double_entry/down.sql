DROP TABLE paper_typing;
DROP TABLE paper_sheet;
