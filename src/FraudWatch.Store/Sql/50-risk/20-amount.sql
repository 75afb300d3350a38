-- Money is counted once: per encounter the larger of (a) its largest finding about the whole encounter and (b) the sum over
-- its fee lines of each line's largest finding.
with line_amount as (
    select fixmedins_code, psn_no, accused_encounter, accused_line,
        max(amount_at_risk) as amount_at_risk, max(fund_at_risk) as fund_at_risk
    from risk.finding_key
    where accused_line <> ''
    group by fixmedins_code, psn_no, accused_encounter, accused_line
),
encounter_amount as (
    select fixmedins_code, psn_no, accused_encounter,
        sum(amount_at_risk) as amount_at_risk, sum(fund_at_risk) as fund_at_risk
    from line_amount
    group by fixmedins_code, psn_no, accused_encounter
    union all
    select fixmedins_code, psn_no, accused_encounter, max(amount_at_risk), max(fund_at_risk)
    from risk.finding_key
    where accused_line = ''
    group by fixmedins_code, psn_no, accused_encounter
),
counted_once as (
    select fixmedins_code, psn_no, accused_encounter,
        max(amount_at_risk) as amount_at_risk, max(fund_at_risk) as fund_at_risk
    from encounter_amount
    group by fixmedins_code, psn_no, accused_encounter
)
select fixmedins_code, sum(amount_at_risk) as amount_at_risk, sum(fund_at_risk) as fund_at_risk
from counted_once
group by fixmedins_code
