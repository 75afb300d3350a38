-- The findings that count for money, each with the encounter and the line that it accuses first. Shadow rules and findings
-- against the agency are not an institution's risk.
select f.finding_id, f.rule_id, f.severity, f.fixmedins_code, f.psn_no,
    split_part(coalesce(f.mdtrt_id, ''), '|', 1) as accused_encounter,
    split_part(coalesce(f.bkkp_sn, ''), '|', 1) as accused_line,
    coalesce(f.amount_at_risk, 0) as amount_at_risk,
    coalesce(f.fund_at_risk, 0) as fund_at_risk
from findings.finding f
where f.queued
