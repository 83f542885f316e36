-- The licence that a meeting stands under, as the council's system says of it or of its body; empty where it says none.
ALTER TABLE meeting ADD COLUMN license TEXT NOT NULL DEFAULT '';
