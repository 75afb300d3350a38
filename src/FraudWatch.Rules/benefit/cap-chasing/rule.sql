-- Persons whose payments of the year come near the yearly cap while each bill of the last months costs more than before: the
-- institution that billed most of those months.
WITH bill AS (
    SELECT
        b.psn_no, b.benefit_year, b.fixmedins_code, b.mdtrt_id, b.setl_id, b.service_date, b.base, b.pool_cap, f.hifp_pay,
        b.service_date >= date_trunc('year', b.service_date) + CAST($last_months_from AS INTEGER) * interval '1' month AS is_late
    FROM features.benefit b
    JOIN claims.settlement_fund f ON f.setl_id = b.setl_id
    WHERE b.pool_cap IS NOT NULL AND b.is_year_covered AND f.hifp_pay > 0
),
person_year AS (
    SELECT
        psn_no, benefit_year, min(pool_cap) AS pool_cap, sum(hifp_pay) AS paid, max(service_date) AS last_date,
        count(*) FILTER (WHERE is_late) AS late_bills, count(*) FILTER (WHERE NOT is_late) AS earlier_bills,
        CAST(CAST(sum(base) FILTER (WHERE is_late) AS DOUBLE PRECISION) / nullif(count(*) FILTER (WHERE is_late), 0) AS DECIMAL(16, 2)) AS late_cost,
        CAST(CAST(sum(base) FILTER (WHERE NOT is_late) AS DOUBLE PRECISION) / nullif(count(*) FILTER (WHERE NOT is_late), 0) AS DECIMAL(16, 2)) AS earlier_cost
    FROM bill
    GROUP BY psn_no, benefit_year
),
chasing AS (
    SELECT *
    FROM person_year
    WHERE paid > CAST($cap_share AS DECIMAL(9, 4)) * pool_cap
        AND late_bills >= CAST($least_bills AS INTEGER)
        AND earlier_bills >= CAST($least_bills AS INTEGER)
        AND late_cost > CAST($cost_rise AS DECIMAL(9, 4)) * earlier_cost
),
late_institution AS (
    SELECT
        bill.psn_no, bill.benefit_year, bill.fixmedins_code, string_agg(bill.setl_id, '|' ORDER BY bill.service_date DESC NULLS LAST, bill.setl_id) AS setl_id,
        row_number() OVER (PARTITION BY bill.psn_no, bill.benefit_year ORDER BY sum(bill.base) DESC NULLS LAST, bill.fixmedins_code) AS n
    FROM bill
    WHERE bill.is_late
    GROUP BY bill.psn_no, bill.benefit_year, bill.fixmedins_code
)
SELECT
    late.fixmedins_code, chasing.psn_no, late.setl_id, chasing.last_date AS occurred_on,
    CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk,
    CAST(chasing.paid AS DECIMAL(16, 2)) AS paid_in_year, chasing.pool_cap, chasing.late_bills, chasing.late_cost, chasing.earlier_bills, chasing.earlier_cost
FROM chasing
JOIN late_institution late ON late.psn_no = chasing.psn_no AND late.benefit_year = chasing.benefit_year AND late.n = 1
