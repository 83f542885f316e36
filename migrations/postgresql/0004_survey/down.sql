DROP TABLE survey_voice;
DROP TABLE survey_answer;
DROP TABLE survey_response;
DROP TABLE survey_draft_answer;
DROP TABLE survey_draft;
DROP TABLE choice;
DROP TABLE question;
DROP TABLE survey;
