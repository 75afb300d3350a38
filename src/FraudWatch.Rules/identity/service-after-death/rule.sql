WITH dead AS (
    SELECT psn_no, die_date, die_sources FROM claims.person WHERE die_date IS NOT NULL
),
final_stay AS (
    -- What is posted late on the stay in which the person died is its final bill. A person does not die there and come again.
    SELECT stay.stay_id
    FROM claims.stay AS stay
    JOIN dead ON dead.psn_no = stay.psn_no
    WHERE stay.admission_date <= dead.die_date AND (stay.is_death OR stay.discharge_date IS NULL OR stay.discharge_date >= dead.die_date)
),
after_death AS (
    SELECT line.*, dead.die_date, dead.die_sources
    FROM claims.fee_line AS line
    JOIN dead ON dead.psn_no = line.psn_no
    WHERE line.fee_date > dead.die_date + CAST($grace_days AS INTEGER)
        AND line.cnt > 0
        AND line.inscp_amt > 0
        AND NOT line.is_correction
        AND NOT line.is_self_paid
        AND (line.stay_id IS NULL OR line.stay_id NOT IN (SELECT stay_id FROM final_stay))
)
SELECT
    line.fixmedins_code, line.psn_no, line.mdtrt_id, string_agg(line.bkkp_sn, '|' ORDER BY line.fee_time, line.bkkp_sn) AS bkkp_sn,
    min(line.fee_date) AS occurred_on, sum(line.inscp_amt) AS amount_at_risk, min(line.die_date) AS die_date,
    min(line.die_sources) AS die_sources, min(line.fee_date) - min(line.die_date) AS days_after, count(*) AS lines,
    count(*) FILTER (WHERE line.is_presence) AS presence_lines, min(encounter.care_kind) AS care_kind
FROM after_death AS line
JOIN claims.encounter AS encounter ON encounter.mdtrt_id = line.mdtrt_id
WHERE NOT encounter.is_newborn
GROUP BY line.fixmedins_code, line.psn_no, line.mdtrt_id
