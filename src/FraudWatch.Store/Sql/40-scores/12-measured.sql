-- The scored features of institutions, as they are compared: with their size, and a heavy-tailed amount on the log scale.
select v.fixmedins_code, v.peer_group, v.feature_name, v.feature_value, coalesce(s.size, 0) as size,
    case when abs(v.feature_value) > CAST($log_above AS double precision) or max(abs(v.feature_value)) over (partition by v.peer_group, v.feature_name) > CAST($log_above AS double precision)
        then sign(v.feature_value) * ln(1 + abs(v.feature_value)) else v.feature_value end as v
from features.institution_value v
left join scores.size s on s.fixmedins_code = v.fixmedins_code
where v.is_scored and not v.is_size and v.feature_value is not null
