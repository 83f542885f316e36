DROP INDEX proposal_by_facets;
DROP INDEX location_report_by_date;
DROP INDEX proposal_by_date;
