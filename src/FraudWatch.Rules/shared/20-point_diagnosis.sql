-- Which of the diagnoses that people have meet or forbid which points: ranges are compared once per code, not per person.
SELECT DISTINCT known.point_id, known.role, seen.diag_code
FROM claims.knowledge_point_diagnosis known
JOIN (SELECT DISTINCT diag_code FROM features.person_diagnosis) seen
    ON left(seen.diag_code, length(known.first_code)) >= known.first_code
    AND left(seen.diag_code, length(known.last_code)) <= known.last_code
