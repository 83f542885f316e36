-- What is newest follows from its day: imported contributions are older than their keys.
CREATE INDEX proposal_by_date ON proposal (procedure_id, listed, submitted_at, id);
CREATE INDEX location_report_by_date ON location_report (procedure_id, listed, submitted_at, id);
-- Filters that are combined are answered from the index alone, however few match.
CREATE INDEX proposal_by_facets ON proposal (procedure_id, listed, topic_id, district_id, status, id);
