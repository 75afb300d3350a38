-- What a manager reads: per institution its rules by the evidence that they add, then what makes it odd among its peers.
with compared as (
    -- Against the peers without itself; a ratio near one is no argument and is left out of the sentence.
    select e.*, CAST(CAST(least(e.findings / nullif(e.expected_of_peers, 0), CAST($ratio_shown AS double precision)) AS decimal(12, 1)) AS varchar) as times,
        e.findings / nullif(e.expected_of_peers, 0) >= CAST($ratio_worth AS double precision) as is_above
    from risk.rule_evidence e
    where e.excess > 0
),
rule_reason as (
    select e.fixmedins_code, e.rule_id as code, 'rule' as kind, e.weight,
        e.title_zh || ' ' || CAST(e.findings AS varchar) || ' 例（基数 ' || CAST(e.denominator AS varchar)
            || case when e.is_above then '，为同类率的 ' || e.times || ' 倍）' else '）' end
            || case when e.amount_at_risk > 0 then '，疑点金额 ' || CAST(CAST(e.amount_at_risk AS decimal(18, 2)) AS varchar) || ' 元' else '' end as zh,
        e.title_en || ': ' || CAST(e.findings AS varchar) || ' of ' || CAST(e.denominator AS varchar)
            || case when e.is_above then ', ' || e.times || ' times the peers'' rate' else '' end
            || case when e.amount_at_risk > 0 then ', ' || CAST(CAST(e.amount_at_risk AS decimal(18, 2)) AS varchar) || ' yuan at risk' else '' end as en
    from compared e
),
worded as (
    -- Shares are read as percentages, everything else with two decimals.
    select r.*,
        case when r.feature_name like '%share' or r.feature_name like '%rate'
            then CAST(CAST(100 * r.feature_value AS decimal(18, 1)) AS varchar) || '%' else CAST(CAST(r.feature_value AS decimal(18, 2)) AS varchar) end as value_text,
        case when r.feature_name like '%share' or r.feature_name like '%rate'
            then CAST(CAST(100 * r.peer_median AS decimal(18, 1)) AS varchar) || '%' else CAST(CAST(r.peer_median AS decimal(18, 2)) AS varchar) end as median_text
    from scores.ranked_reason r
),
score_reason as (
    select r.fixmedins_code, r.feature_name as code, 'score' as kind,
        CAST($anomaly_weight AS double precision) * s.anomaly / (r.place + 1) as weight,
        r.feature_zh || ' ' || r.value_text || '（同类中位数 ' || r.median_text || case r.side when 'high' then '，偏高）' else '，偏低）' end as zh,
        r.feature_en || ' ' || r.value_text || ' (median of peers ' || r.median_text || case r.side when 'high' then ', high)' else ', low)' end as en
    from worded r
    join scores.institution s on s.fixmedins_code = r.fixmedins_code
    where r.place <= CAST($reasons_shown AS integer) and r.value_text <> r.median_text
),
model_reason as (
    select r.fixmedins_code, r.code, 'model' as kind, r.weight, r.zh, r.en
    from scores.learnt_reason r
    join scores.learnt l on l.fixmedins_code = r.fixmedins_code and l.is_used
),
every_reason as (
    select * from rule_reason
    union all
    select * from model_reason
    union all
    -- The model has seen the same features and weighed them.
    select * from score_reason where fixmedins_code not in (select fixmedins_code from scores.learnt where is_used)
)
select fixmedins_code, kind, code, weight, zh, en,
    row_number() over (partition by fixmedins_code order by weight desc, code) as place
from every_reason
