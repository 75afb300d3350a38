-- A test that the department gives to nearly all its admissions and that departments elsewhere give to far fewer.
WITH routine_item AS (
    SELECT item.item_name, min(known.test) AS test, min(known.name_zh) AS test_zh
    FROM (SELECT DISTINCT item_name FROM claims.fee_line WHERE item_class IN ('lab', 'exam')) AS item
    JOIN claims.knowledge_routine_test AS known ON strpos(upper(item.item_name), known.keyword) > 0
    GROUP BY item.item_name
),
admission AS (
    SELECT s.stay_id, s.fixmedins_code, coalesce(s.dept_code, s.discharge_dept_code) AS dept_code, s.dept_name,
        h.kind || '-' || CAST(h.level AS VARCHAR) AS peer_group, CAST(date_trunc('month', s.admission_date) AS DATE) AS month
    FROM claims.stay AS s
    JOIN claims.institution AS h ON h.fixmedins_code = s.fixmedins_code
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND coalesce(s.dept_code, s.discharge_dept_code) IS NOT NULL
),
tested AS (
    SELECT l.stay_id, r.test, sum(l.inscp_amt) AS inscp_amt
    FROM claims.fee_line AS l
    JOIN routine_item AS r ON r.item_name = l.item_name
    WHERE l.stay_id IS NOT NULL
    GROUP BY l.stay_id, r.test
),
department AS (
    SELECT fixmedins_code, dept_code, month, peer_group, min(dept_name) AS dept_name, count(*) AS stays
    FROM admission
    GROUP BY fixmedins_code, dept_code, month, peer_group
    HAVING count(*) >= CAST($minimum_stays AS INTEGER)
),
given AS (
    SELECT a.fixmedins_code, a.dept_code, a.month, t.test, count(*) AS tested, sum(t.inscp_amt) AS inscp_amt
    FROM admission AS a
    JOIN tested AS t ON t.stay_id = a.stay_id
    GROUP BY a.fixmedins_code, a.dept_code, a.month, t.test
),
share AS (
    -- Departments that never give a test are peers too.
    SELECT d.*, k.test, coalesce(g.tested, 0) AS tested, coalesce(g.inscp_amt, 0) AS inscp_amt,
        CAST(coalesce(g.tested, 0) AS DOUBLE PRECISION) / nullif(d.stays, 0) AS share
    FROM department AS d
    CROSS JOIN (SELECT DISTINCT test FROM routine_item) AS k
    LEFT JOIN given AS g ON g.fixmedins_code = d.fixmedins_code AND g.dept_code = d.dept_code AND g.month = d.month AND g.test = k.test
),
others AS (
    -- The other institutions' departments: one hospital with twenty wards must not be its own yardstick.
    SELECT s.fixmedins_code, s.dept_code, s.month, s.test, count(DISTINCT o.fixmedins_code) AS institutions,
        avg(o.share) AS mean, coalesce(stddev_samp(o.share), 0) AS deviation
    FROM share AS s
    JOIN share AS o ON o.peer_group = s.peer_group AND o.month = s.month AND o.test = s.test AND o.fixmedins_code <> s.fixmedins_code
    WHERE s.share >= CAST($panel_share AS DOUBLE PRECISION)
    GROUP BY s.fixmedins_code, s.dept_code, s.month, s.test
),
routine AS (
    SELECT s.*, o.mean, o.institutions,
        o.mean + CAST($sigma AS DOUBLE PRECISION) * sqrt(CAST(o.mean * (1 - o.mean) AS DOUBLE PRECISION) / nullif(s.stays, 0) + o.deviation * o.deviation) AS upper_limit,
        row_number() OVER (PARTITION BY s.fixmedins_code, s.month ORDER BY s.tested DESC NULLS LAST, s.dept_code, s.test) AS place,
        count(*) OVER (PARTITION BY s.fixmedins_code, s.month) AS panels
    FROM share AS s
    JOIN others AS o ON o.fixmedins_code = s.fixmedins_code AND o.dept_code = s.dept_code AND o.month = s.month AND o.test = s.test
    WHERE o.institutions >= CAST($minimum_peers AS INTEGER)
        AND s.share > o.mean + CAST($sigma AS DOUBLE PRECISION) * sqrt(CAST(o.mean * (1 - o.mean) AS DOUBLE PRECISION) / nullif(s.stays, 0) + o.deviation * o.deviation)
)
SELECT
    r.fixmedins_code, CAST(r.month + interval '1' month - interval '1' day AS DATE) AS occurred_on, r.month, r.dept_code, r.dept_name,
    (SELECT min(i.test_zh) FROM routine_item AS i WHERE i.test = r.test) AS test_zh, r.test, r.stays, r.tested,
    CAST(r.share * 100 AS DECIMAL(9, 1)) AS share_percent, CAST(r.mean * 100 AS DECIMAL(9, 1)) AS peer_percent,
    CAST(r.upper_limit * 100 AS DECIMAL(9, 1)) AS limit_percent, r.institutions, r.inscp_amt AS amount_in_scope, r.panels
FROM routine AS r
WHERE r.place = 1
