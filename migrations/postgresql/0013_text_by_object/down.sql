DROP INDEX text_variant_object;
