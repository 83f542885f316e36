DROP TABLE report_follower;
DROP TABLE affected;
DROP TABLE location_report;
DROP TABLE report_category;
