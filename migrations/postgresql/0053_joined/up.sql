-- What has joined a contribution is looked up by it.
CREATE INDEX contribution_joined ON contribution (merged_into) WHERE merged_into IS NOT NULL;
