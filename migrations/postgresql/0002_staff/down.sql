DROP TABLE appeal;
DROP TABLE moderation_claim;
DROP TABLE moderation;
DROP TABLE audit_entry;
DROP TABLE sign_in_attempt;
DROP TABLE staff_session;
DROP TABLE staff_role;
DROP TABLE staff_account;
