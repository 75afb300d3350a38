-- The diseases that a person is known to have and when: coded diagnoses of visits, the disease codes of fee lines, and
-- registrations for special outpatient care, whose names say the disease (their codes differ by region). An
-- empty to_date is a registration without end.
-- Codes that are no ICD-10 (free text, codes of Chinese medicine, fillers) prove nothing and are left out.
WITH coded AS (
    SELECT
        d.psn_no, coalesce(d.stay_id, d.mdtrt_id) AS visit_id, d.diag_code, min(d.diag_name) AS diag_name,
        min(d.service_date) AS from_date, max(coalesce(e.end_date, d.service_date)) AS to_date, 'visit' AS source
    FROM claims.diagnosis d
    JOIN claims.encounter e ON e.mdtrt_id = d.mdtrt_id
    GROUP BY d.psn_no, coalesce(d.stay_id, d.mdtrt_id), d.diag_code
),
billed AS (
    SELECT
        psn_no, coalesce(stay_id, mdtrt_id) AS visit_id, upper(trim(dise_code)) AS diag_code, CAST(NULL AS VARCHAR) AS diag_name,
        min(fee_date) AS from_date, max(fee_date) AS to_date, 'line' AS source
    FROM claims.fee_line
    WHERE dise_code IS NOT NULL
    GROUP BY psn_no, coalesce(stay_id, mdtrt_id), upper(trim(dise_code))
),
registered AS (
    SELECT DISTINCT
        r.psn_no, CAST(NULL AS VARCHAR) AS visit_id, word.diag_code, r.disease_name AS diag_name, r.from_date, r.to_date,
        'register' AS source
    FROM claims.special_disease r
    JOIN claims.knowledge_special_disease word ON strpos(r.disease_name, word.word) > 0
),
known AS (
    SELECT * FROM coded
    UNION ALL
    SELECT * FROM billed
    UNION ALL
    SELECT * FROM registered
)
SELECT psn_no, visit_id, diag_code, diag_name, from_date, to_date, source
FROM known
WHERE substr(diag_code, 1, 1) BETWEEN 'A' AND 'Z' AND strpos('0123456789', substr(diag_code, 2, 1)) > 0 AND length(diag_code) > 1
