-- The words are gone for good.
DROP INDEX paper_sheet_of;
DROP INDEX paper_entry_of;
