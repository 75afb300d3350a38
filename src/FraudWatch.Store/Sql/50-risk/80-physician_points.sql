-- Points that confirmed findings propose against the payment qualification of the physician of the accused line or stay, per
-- natural year: bands 1-3 (agreement), 4-6 (Articles 38, 39), 7-9 (again within the year), 10-12 (Article 40). A suspicion
-- gives no points: only a verdict does, and a person sets the points within the band.
with verdict as (
    select finding_id, verdict, coalesce(clause, 'agreement') as clause, decided_on,
        row_number() over (partition by finding_id order by decided_on desc nulls last, verdict_id desc nulls last) as place
    from lake.verdict_d
    where finding_id is not null
),
confirmed as (
    select f.finding_id, f.rule_id, f.fixmedins_code, v.clause, v.decided_on, extract(year from v.decided_on) as year,
        split_part(coalesce(f.bkkp_sn, ''), '|', 1) as accused_line, split_part(coalesce(f.mdtrt_id, ''), '|', 1) as accused_encounter
    from findings.finding f
    join verdict v on v.finding_id = f.finding_id and v.place = 1
    where v.verdict in ('confirmed', 'partly_confirmed')
),
answerable as (
    select c.*, coalesce(l.physician_code, e.chfpdr_code) as physician_code
    from confirmed c
    left join claims.fee_line l on l.bkkp_sn = c.accused_line
    left join claims.encounter e on e.mdtrt_id = c.accused_encounter
),
-- One act is one verdict: findings of one rule decided on one day are dealt with together.
act as (
    select fixmedins_code, physician_code, year, rule_id, clause, decided_on, count(*) as findings
    from answerable
    where physician_code is not null
    group by fixmedins_code, physician_code, year, rule_id, clause, decided_on
),
sequenced as (
    select *, clause <> 'agreement' and row_number() over (
        partition by fixmedins_code, physician_code, year, clause <> 'agreement' order by decided_on, rule_id) > 1 as is_repeat
    from act
),
added as (
    select s.fixmedins_code, s.physician_code, s.year, count(*) as acts, sum(s.findings) as findings, bool_or(s.is_repeat) as has_repeat,
        sum(b.points_low) as points_low, sum(b.points_high) as points_high
    from sequenced s
    join claims.dict_points_band b on b.clause = s.clause and b.is_repeat = s.is_repeat
    group by s.fixmedins_code, s.physician_code, s.year
)
select fixmedins_code, physician_code, CAST(year AS integer) as year, acts, CAST(findings AS bigint) as findings, has_repeat,
    CAST(points_low AS integer) as points_low, CAST(points_high AS integer) as points_high,
    -- What the least points of the bands would bring about; the full consequence waits for the points that a person sets.
    case when points_low >= CAST($points_ended AS integer) then 'ended'
        when points_low >= CAST($points_suspended AS integer) then 'suspended'
        when points_low >= CAST($points_talk AS integer) then 'talk'
        else 'recorded' end as consequence
from added
