-- Why an institution stands out: its features by surprise, the most surprising first, each side named.
with sided as (
    select t.fixmedins_code, t.feature_name, t.feature_value, t.peer_median, t.peers, t.share_below,
        case when t.z >= 0 then 'high' else 'low' end as side,
        case when t.z >= 0 then t.high_tail else t.low_tail end as surprise,
        -- A figure that came with the claims has no words but its name: MaxLengthOfStay is "max length of stay".
        lower(replace(regexp_replace(t.feature_name, '([a-z0-9])([A-Z])', '\1 \2', 'g'), '_', ' ')) as words
    from scores.tail t
)
select s.fixmedins_code, s.feature_name, s.feature_value, s.peer_median, s.peers, s.side, s.surprise, s.share_below,
    coalesce(f.zh, '导入指标 ' || s.words) as feature_zh, coalesce(f.en, s.words) as feature_en,
    row_number() over (partition by s.fixmedins_code order by s.surprise desc, s.feature_name) as place
from sided s
left join claims.dict_feature f on f.name = s.feature_name
where s.surprise >= -ln(CAST($reason_tail AS double precision))
    -- Beyond what its size explains, and beyond its peers as well: else the sentence would contradict its own figures.
    and ((s.side = 'high' and s.feature_value > s.peer_median) or (s.side = 'low' and s.feature_value < s.peer_median))
