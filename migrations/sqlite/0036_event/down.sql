DROP TABLE event_registration;
DROP TABLE event;
