DROP INDEX contribution_joined;
