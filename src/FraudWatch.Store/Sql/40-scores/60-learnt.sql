-- What the model in charge says of each institution. Empty until a model has been trained: the rating step fills it, and the
-- rating reads it only where is_used, which is where the model did better than the rating on institutions it had not seen.
select fixmedins_code, CAST(null AS double precision) as probability, CAST(null AS double precision) as probability_low,
    CAST(null AS double precision) as probability_high, CAST(null AS double precision) as amount,
    CAST(null AS varchar) as model, false as is_used, CAST(null AS varchar) as reasons
from features.institution
where 1 = 0
