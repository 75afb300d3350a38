-- How far features, score and calibration have moved since the model in charge was trained. Filled with scores.learnt.
select CAST(null AS varchar) as kind, CAST(null AS varchar) as name, CAST(null AS double precision) as value, false as is_warning
from features.institution
where 1 = 0
