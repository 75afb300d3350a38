-- Who may be drawn for an inspection: every rated institution that has claims or findings. The risk share weighs an institution
-- by its expected recovery in whole yuan, and by one where nothing is expected, so that nobody is out of reach.
select r.fixmedins_code, coalesce(r.fixmedins_name, '') as fixmedins_name, r.kind, coalesce(i.admdvs, '') as area,
    greatest(1, CAST(ceil(r.expected_recovery) AS bigint)) as weight,
    r.rank, r.tier, r.probability, r.expected_recovery
from risk.institution r
join claims.institution i on i.fixmedins_code = r.fixmedins_code
left join features.institution f on f.fixmedins_code = r.fixmedins_code
where coalesce(f.encounters, 0) > 0 or r.findings > 0
