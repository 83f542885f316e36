-- The licence of a body holds for its objects unless they say otherwise (OParl 1.1).
ALTER TABLE oparl_list ADD COLUMN license TEXT NOT NULL DEFAULT '';
