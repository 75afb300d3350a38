-- Days of visits, not bills. Dressings, acupuncture and the like come in series and are left out.
WITH series AS (
    SELECT DISTINCT i.med_list_codg, i.item_name
    FROM claims.item i
    JOIN claims.knowledge_series_care k ON (k.match = 'code' AND starts_with(i.med_list_codg, k.value)) OR (k.match = 'name' AND strpos(i.item_name, k.value) > 0)
),
treated AS (
    SELECT DISTINCT f.mdtrt_id FROM claims.fee_line f JOIN series s ON s.med_list_codg = f.item_code AND s.item_name = f.item_name WHERE f.stay_id IS NULL
),
visit AS (
    SELECT e.mdtrt_id, e.psn_no, e.fixmedins_code, e.institution_group, e.begin_time, e.begin_date
    FROM claims.encounter e
    LEFT JOIN treated t ON t.mdtrt_id = e.mdtrt_id
    WHERE e.care_kind IN ('outpatient', 'emergency', 'chronic') AND NOT starts_with(e.med_type, '12') AND t.mdtrt_id IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM claims.knowledge_visit_in_stay_exempt k WHERE k.match = 'diagnosis' AND starts_with(e.diag_code, k.value))
),
busy AS (
    SELECT psn_no FROM visit GROUP BY psn_no HAVING count(DISTINCT begin_date) > CAST($visits AS INTEGER)
),
visit_day AS (
    SELECT DISTINCT v.psn_no, v.begin_date FROM visit v JOIN busy b ON b.psn_no = v.psn_no
),
densest AS (
    SELECT b.psn_no, b.begin_date AS last_day, row_number() OVER (PARTITION BY b.psn_no ORDER BY count(*) DESC NULLS LAST, b.begin_date) AS place
    FROM visit_day b
    JOIN visit_day a ON a.psn_no = b.psn_no AND a.begin_date BETWEEN b.begin_date - CAST($days AS INTEGER) + 1 AND b.begin_date
    GROUP BY b.psn_no, b.begin_date
    HAVING count(*) > CAST($visits AS INTEGER)
),
in_month AS (
    SELECT v.*, d.last_day, dense_rank() OVER (PARTITION BY v.psn_no ORDER BY v.begin_date) > CAST($visits AS INTEGER) AS is_excess
    FROM densest d
    JOIN visit v ON v.psn_no = d.psn_no AND v.begin_date BETWEEN d.last_day - CAST($days AS INTEGER) + 1 AND d.last_day
    WHERE d.place = 1
),
place_of_day AS (
    SELECT psn_no, begin_date, institution_group,
        row_number() OVER (PARTITION BY psn_no, begin_date ORDER BY min(begin_time), institution_group) AS place,
        count(*) OVER (PARTITION BY psn_no, begin_date) AS places
    FROM visit
    GROUP BY psn_no, begin_date, institution_group
),
on_day AS (
    SELECT v.*, v.begin_date AS last_day, p.place > CAST($places AS INTEGER) AS is_excess
    FROM place_of_day p
    JOIN visit v ON v.psn_no = p.psn_no AND v.begin_date = p.begin_date AND v.institution_group = p.institution_group
    WHERE p.places > CAST($places AS INTEGER)
),
found AS (
    SELECT 'month' AS pattern, m.* FROM in_month m
    UNION ALL
    SELECT 'day' AS pattern, d.* FROM on_day d
),
bill AS (
    SELECT mdtrt_id, sum(inscp_amt) AS inscp_amt FROM claims.settlement WHERE mdtrt_id IN (SELECT mdtrt_id FROM found) GROUP BY mdtrt_id
),
ordered AS (
    SELECT f.*, b.inscp_amt,
        row_number() OVER (PARTITION BY f.pattern, f.psn_no, f.last_day ORDER BY f.begin_time DESC NULLS LAST, f.mdtrt_id DESC NULLS LAST) AS place
    FROM found f
    LEFT JOIN bill b ON b.mdtrt_id = f.mdtrt_id
)
SELECT
    max(CASE WHEN place = 1 THEN fixmedins_code END) AS fixmedins_code, psn_no, string_agg(mdtrt_id, '|' ORDER BY place) AS mdtrt_id,
    last_day AS occurred_on, CAST(coalesce(sum(CASE WHEN is_excess THEN inscp_amt END), 0) AS DECIMAL(16, 2)) AS amount_at_risk,
    CASE pattern WHEN 'month' THEN '短期内门诊天数过多' ELSE '一日多家机构门诊' END AS pattern_zh,
    CASE pattern WHEN 'month' THEN 'within the month' ELSE 'on one day' END AS pattern_en,
    count(DISTINCT begin_date) AS visit_days, count(*) AS visits_made, count(DISTINCT institution_group) AS institutions
FROM ordered
GROUP BY pattern, psn_no, last_day
