-- Three ways in which a visit at home contradicts what else is known.
WITH visit AS (
    SELECT c.*, p.die_date, coalesce(p.household_key, p.address_key, c.psn_no) AS household
    FROM claims.care_service c
    LEFT JOIN claims.person p ON p.psn_no = c.psn_no
    WHERE coalesce(c.is_home, TRUE)
),
contradiction AS (
    SELECT v.service_no, 'inpatient' AS pattern, min(s.fixmedins_code) AS detail
    FROM visit v
    JOIN claims.stay s ON s.psn_no = v.psn_no AND s.care_kind = 'inpatient'
        AND v.service_date > s.admission_date + CAST($away_days AS INTEGER) AND v.service_date < s.discharge_date - CAST($away_days AS INTEGER)
    GROUP BY v.service_no
    UNION ALL
    SELECT v.service_no, 'dead' AS pattern, CAST(v.die_date AS VARCHAR) AS detail
    FROM visit v
    WHERE v.service_date > v.die_date + CAST($away_days AS INTEGER)
    UNION ALL
    SELECT v.service_no, 'carer' AS pattern, min(o.psn_no) AS detail
    FROM visit v
    JOIN visit o ON o.carer_no = v.carer_no AND o.psn_no <> v.psn_no AND o.household <> v.household
        AND o.time_precision = 'minute' AND v.time_precision = 'minute'
        AND (o.begin_time < v.begin_time OR (o.begin_time = v.begin_time AND o.service_no < v.service_no))
        AND o.end_time >= v.begin_time + CAST($minutes AS INTEGER) * interval '1' minute
        AND v.end_time >= v.begin_time + CAST($minutes AS INTEGER) * interval '1' minute
    GROUP BY v.service_no
),
-- A person's day is one matter, however many visits and contradictions it holds: the dead before the inpatient before the carer.
ranked AS (
    SELECT
        v.*, c.pattern, c.detail, count(*) OVER same_day AS contradictions,
        row_number() OVER (PARTITION BY v.fixmedins_code, v.psn_no, v.service_date
            ORDER BY CASE c.pattern WHEN 'dead' THEN 0 ELSE 1 END, c.pattern DESC NULLS LAST, v.begin_time, v.service_no) AS place
    FROM contradiction c
    JOIN visit v ON v.service_no = c.service_no
    WINDOW same_day AS (PARTITION BY v.fixmedins_code, v.psn_no, v.service_date)
)
SELECT
    fixmedins_code, psn_no, service_date AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, service_no,
    coalesce(service_name, '-') AS service_name, coalesce(carer_no, '-') AS carer_no, detail, contradictions,
    CASE pattern WHEN 'inpatient' THEN '当日正在住院' WHEN 'dead' THEN '已死亡' ELSE '护理员同时在他人处服务' END AS pattern_zh,
    CASE pattern WHEN 'inpatient' THEN 'the person was in hospital' WHEN 'dead' THEN 'the person was dead' ELSE 'the carer was with somebody else' END AS pattern_en
FROM ranked
WHERE place = 1
