DROP TABLE contribution_origin;
