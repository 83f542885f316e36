DROP TABLE measure;
DROP TABLE decision_link;
DROP TABLE decision;
DROP TABLE merge_offer;
DROP TABLE ask_back;
DROP TABLE duty;
DROP TABLE answer;
