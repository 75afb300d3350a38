-- Fee lines that a live point of knowledge speaks of, with what the look-up rules compare it with. One row per line and
-- point: of the points of one class for one item and pair that are live on the day, the nearest region's and the longest code's
-- speaks.
WITH point AS (
    SELECT p.*, row_number() OVER (ORDER BY p.class_no, p.point_id, p.item_code, p.paired_item_code, p.region, p.valid_from) AS n
    FROM claims.knowledge_point p
    WHERE p.executable AND p.class_no IN (SELECT class_no FROM claims.rule_class)
),
billed AS (
    -- National service codes are written with and without the leading 00.
    SELECT DISTINCT med_list_codg AS item_code, upper(med_list_codg) AS searched_code FROM claims.item
    UNION ALL
    SELECT DISTINCT med_list_codg, '00' || upper(med_list_codg) FROM claims.item
),
named AS (
    SELECT b.item_code, p.n FROM billed b JOIN point p ON p.item_code = b.searched_code
    UNION
    SELECT b.item_code, p.n FROM billed b JOIN point p ON p.match = 'prefix' AND starts_with(b.searched_code, p.item_code)
),
region AS (
    SELECT DISTINCT coalesce(admdvs, '') AS admdvs FROM claims.institution
),
applicable AS (
    SELECT
        named.item_code, region.admdvs, p.n, p.class_no, coalesce(p.paired_item_code, '') AS paired_item_code,
        p.valid_from, p.valid_to, length(rtrim(coalesce(p.region, ''), '0')) AS nearness, length(p.item_code) AS exactness
    FROM named
    JOIN point p ON p.n = named.n
    JOIN region ON p.region IS NULL
        OR p.region IN (region.admdvs, left(region.admdvs, 4) || '00', left(region.admdvs, 2) || '0000')
),
overruled AS (
    SELECT a.item_code, a.admdvs, a.n, o.valid_from, o.valid_to
    FROM applicable a
    JOIN applicable o ON o.item_code = a.item_code AND o.admdvs = a.admdvs AND o.class_no = a.class_no
        AND o.paired_item_code = a.paired_item_code
    WHERE o.nearness > a.nearness
        OR (o.nearness = a.nearness AND o.exactness > a.exactness)
        OR (o.nearness = a.nearness AND o.exactness = a.exactness AND o.n < a.n)
),
place AS (
    -- A branch works at its parent's level (C9).
    SELECT fixmedins_code, coalesce(admdvs, '') AS admdvs, max(level) OVER (PARTITION BY institution_group) AS level
    FROM claims.institution
),
visit AS (
    SELECT
        e.mdtrt_id, e.med_type, e.insutype, e.matn_type, e.is_newborn, p.gend, p.brdy
    FROM claims.encounter e
    LEFT JOIN claims.person p ON p.psn_no = e.psn_no
),
bill AS (
    -- What the personal account alone paid cost the pool nothing.
    SELECT setl_id, coalesce(hifp_pay, fund_pay_sumamt, 1) > 0 AS is_pooled FROM claims.settlement
)
SELECT
    p.point_id, p.class_no, p.item_code AS point_item_code, p.item_kind, p.paired_item_code, p.paired_item_name,
    p.sex, p.age_from_days, p.age_to_days, p.min_level, p.care_kinds, p.departments, p.insurance, p.max_quantity, p.per,
    p.cycle_days, p.max_days, p.days_scope, p.max_amount, p.ratio, p.group_name, p.pair_window, p.window_hours,
    coalesce(p.needs_diagnosis, FALSE) AS needs_diagnosis, coalesce(p.needs_item, FALSE) AS needs_item, p.quote, p.source,
    line.bkkp_sn, line.mdtrt_id, line.stay_id, coalesce(line.stay_id, line.mdtrt_id) AS visit_id, line.setl_id, line.psn_no,
    line.fixmedins_code, line.fee_time, line.fee_date, line.fee_time_precision, line.item_code, line.item_name, line.item_class,
    line.cnt, line.pric, line.amount, line.inscp_amt, line.fund_ratio, line.covers_days, line.covered_until, line.care_kind,
    line.dept_code, line.dept_name, line.rx_drord_no, line.physician_code, line.is_external, line.is_internet,
    line.is_discharge_drug, line.is_maternity, line.is_approved,
    visit.med_type, visit.insutype, visit.matn_type, coalesce(visit.is_newborn, FALSE) AS is_newborn, visit.gend,
    line.fee_date - visit.brdy AS age_days,
    -- Completed years, as a person says it.
    CAST(date_part('year', line.fee_date) - date_part('year', visit.brdy) - CASE
        WHEN date_part('month', line.fee_date) * 100 + date_part('day', line.fee_date)
            < date_part('month', visit.brdy) * 100 + date_part('day', visit.brdy) THEN 1 ELSE 0 END AS INTEGER) AS age_years,
    place.level, place.admdvs, coalesce(bill.is_pooled, TRUE) AS is_pooled,
    coalesce(line.name_similarity < CAST($name_similarity_low AS DECIMAL(5, 4)), FALSE) AS is_mismapped
FROM claims.fee_line line
JOIN place ON place.fixmedins_code = line.fixmedins_code
JOIN applicable ON applicable.item_code = line.item_code AND applicable.admdvs = place.admdvs
JOIN point p ON p.n = applicable.n
LEFT JOIN visit ON visit.mdtrt_id = line.mdtrt_id
LEFT JOIN bill ON bill.setl_id = line.setl_id
WHERE line.inscp_amt > 0 AND NOT line.is_self_paid AND NOT line.is_correction
    AND (p.valid_from IS NULL OR line.fee_date >= p.valid_from) AND (p.valid_to IS NULL OR line.fee_date < p.valid_to)
    AND NOT EXISTS (
        SELECT 1
        FROM overruled o
        WHERE o.item_code = line.item_code AND o.admdvs = place.admdvs AND o.n = p.n
            AND (o.valid_from IS NULL OR line.fee_date >= o.valid_from) AND (o.valid_to IS NULL OR line.fee_date < o.valid_to))
