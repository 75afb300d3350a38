-- Periods of insurance: from the first day insured to the day on which it was suspended (that day excluded; open if NULL).
SELECT
    psn_no, insutype, psn_type, crt_insu_date AS from_date, paus_insu_date AS to_date,
    CASE left(psn_insu_stas, 1) WHEN '1' THEN 'active' WHEN '2' THEN 'suspended' WHEN '4' THEN 'ended' END AS status,
    coalesce(insu_admdvs, poolarea_no) AS region, emp_no
FROM lake.psn_insu_d
WHERE crt_insu_date IS NULL OR paus_insu_date IS NULL OR crt_insu_date < paus_insu_date
