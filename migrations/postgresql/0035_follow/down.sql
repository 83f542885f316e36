DROP TABLE follow;
DROP TABLE follower;
