-- Why the model says so: the features that raise an institution's probability most, in words. Filled with scores.learnt.
select fixmedins_code, CAST(null AS integer) as place, CAST(null AS varchar) as code, CAST(null AS double precision) as weight,
    CAST(null AS varchar) as zh, CAST(null AS varchar) as en
from features.institution
where 1 = 0
