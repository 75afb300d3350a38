WITH present AS (
    -- Inpatient lines carry nominal hours and have rules of their own (overlapping-stays, outpatient-during-stay).
    SELECT l.bkkp_sn, l.psn_no, l.mdtrt_id, l.fixmedins_code, e.institution_group, e.refl_old_mdtrt_id, l.fee_time, l.fee_date, l.item_name, l.inscp_amt
    FROM claims.fee_line l
    JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    WHERE l.is_presence
        AND l.stay_id IS NULL
        AND l.fee_time_precision = 'minute'
        AND e.care_kind NOT IN ('pharmacy', 'home_bed', 'physical_exam')
        AND NOT e.is_newborn
        AND NOT l.is_external
        AND NOT l.is_internet
        AND NOT l.is_correction
),
two_places AS (
    SELECT
        b.psn_no, b.fee_date, b.mdtrt_id AS later_id, a.mdtrt_id AS earlier_id, b.bkkp_sn AS later_line, a.bkkp_sn AS earlier_line,
        b.fixmedins_code, a.fixmedins_code AS earlier_code, b.institution_group AS later_group, a.institution_group AS earlier_group,
        a.fee_time AS earlier_time, b.fee_time AS later_time, b.item_name AS later_item, a.item_name AS earlier_item, b.inscp_amt
    FROM present a
    JOIN present b ON b.psn_no = a.psn_no
        AND b.institution_group <> a.institution_group
        AND b.fee_time BETWEEN a.fee_time AND a.fee_time + CAST($minutes AS INTEGER) * interval '1' minute
        AND (b.fee_time > a.fee_time OR b.mdtrt_id > a.mdtrt_id)
    WHERE b.refl_old_mdtrt_id IS NULL
),
persons_at AS (
    SELECT l.fixmedins_code, l.fee_date, l.fee_time, count(DISTINCT l.psn_no) AS persons
    FROM claims.fee_line l
    JOIN (SELECT fixmedins_code, fee_date FROM two_places UNION SELECT earlier_code, CAST(earlier_time AS DATE) FROM two_places) d
        ON d.fixmedins_code = l.fixmedins_code AND d.fee_date = l.fee_date
    GROUP BY l.fixmedins_code, l.fee_date, l.fee_time
),
posted_in_one_go AS (
    -- A moment that carries a large part of the day's patients is when the bills were posted, not when they were treated.
    SELECT p.fixmedins_code, p.fee_time
    FROM (SELECT q.*, sum(q.persons) OVER (PARTITION BY q.fixmedins_code, q.fee_date) AS on_the_day FROM persons_at q) p
    WHERE p.persons >= CAST($batch_persons AS INTEGER) AND p.persons >= p.on_the_day * CAST($batch_share AS DOUBLE PRECISION)
),
contradiction AS (
    SELECT t.*, i.fixmedins_name AS later_name, j.fixmedins_name AS earlier_name,
        CAST(i.lat - j.lat AS DOUBLE PRECISION) * CAST($km_per_degree_north AS DOUBLE PRECISION) AS north_km,
        CAST(i.lnt - j.lnt AS DOUBLE PRECISION) * CAST($km_per_degree_east AS DOUBLE PRECISION) AS east_km
    FROM two_places t
    JOIN claims.institution i ON i.fixmedins_code = t.fixmedins_code
    JOIN claims.institution j ON j.fixmedins_code = t.earlier_code
    WHERE NOT EXISTS (SELECT 1 FROM posted_in_one_go p WHERE p.fixmedins_code = t.fixmedins_code AND p.fee_time = t.later_time)
        AND NOT EXISTS (SELECT 1 FROM posted_in_one_go p WHERE p.fixmedins_code = t.earlier_code AND p.fee_time = t.earlier_time)
),
not_next_door AS (
    SELECT c.*,
        row_number() OVER (
            PARTITION BY c.psn_no, c.fee_date, least(c.later_group, c.earlier_group), greatest(c.later_group, c.earlier_group)
            ORDER BY c.later_time - c.earlier_time, c.later_time, c.later_line, c.earlier_line) AS place
    FROM (
        -- Plane distance: within a city the error is far below the limit that it is compared with.
        SELECT d.*, sqrt(d.north_km * d.north_km + d.east_km * d.east_km) AS km FROM contradiction d
    ) c
    WHERE c.km IS NULL
        OR c.km >= CAST($near_km AS DOUBLE PRECISION)
        OR c.later_time - c.earlier_time <= CAST($near_minutes AS INTEGER) * interval '1' minute
),
accused AS (
    SELECT d.later_id, d.earlier_id, string_agg(d.later_line, '|' ORDER BY d.later_line) AS lines, sum(d.inscp_amt) AS inscp_amt
    FROM (SELECT DISTINCT later_id, earlier_id, later_line, inscp_amt FROM not_next_door) d
    GROUP BY d.later_id, d.earlier_id
)
SELECT
    n.fixmedins_code, n.psn_no, n.later_id || '|' || n.earlier_id AS mdtrt_id, a.lines || '|' || n.earlier_line AS bkkp_sn,
    n.fee_date AS occurred_on, a.inscp_amt AS amount_at_risk, n.earlier_time, n.later_time,
    CAST(floor(date_part('epoch', n.later_time - n.earlier_time) / 60) AS INTEGER) AS minutes_apart,
    n.earlier_item, n.later_item, n.earlier_code, coalesce(n.earlier_name, n.earlier_code) AS earlier_name,
    coalesce(n.later_name, n.fixmedins_code) AS later_name, CAST(n.km AS DECIMAL(9, 1)) AS distance_km
FROM not_next_door n
JOIN accused a ON a.later_id = n.later_id AND a.earlier_id = n.earlier_id
WHERE n.place = 1
