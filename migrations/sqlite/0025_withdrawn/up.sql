-- Withdrawing deletes the words; those of what was withdrawn before go now.
CREATE INDEX paper_entry_of ON paper_entry (contribution_id);
CREATE INDEX paper_sheet_of ON paper_sheet (contribution_id);

UPDATE proposal SET title = '', body = '' WHERE id IN (SELECT id FROM contribution WHERE state = 'withdrawn');
UPDATE comment SET body = '' WHERE id IN (SELECT id FROM contribution WHERE state = 'withdrawn');
UPDATE location_report SET title = '', description = '', answers = '{}', photo = NULL, longitude = 0, latitude = 0
    WHERE id IN (SELECT id FROM contribution WHERE state = 'withdrawn');
DELETE FROM survey_answer WHERE response_id IN (SELECT id FROM contribution WHERE state = 'withdrawn');
UPDATE survey_response SET answers = NULL WHERE id IN (SELECT id FROM contribution WHERE state = 'withdrawn');
UPDATE paper_entry SET headline = '', typed = '{}'
    WHERE contribution_id IN (SELECT id FROM contribution WHERE state = 'withdrawn');
UPDATE paper_typing SET typed = '{"answers":{},"code":null}' WHERE sheet_id IN (
    SELECT paper_sheet.id FROM paper_sheet JOIN contribution ON contribution.id = paper_sheet.contribution_id
    WHERE contribution.state = 'withdrawn'
);
UPDATE contribution SET headline = '', author_name = NULL, contact_email = NULL, place = NULL, longitude = NULL,
    latitude = NULL, salt = NULL WHERE state = 'withdrawn';
