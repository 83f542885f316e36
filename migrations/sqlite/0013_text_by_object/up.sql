CREATE INDEX text_variant_object ON text_variant (object_id, language);
