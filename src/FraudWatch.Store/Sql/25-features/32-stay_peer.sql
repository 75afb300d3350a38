-- What stays of one disease at institutions of one kind and level cost and last, as known at the beginning of each month over
-- the year before; and of all diseases, for those that are too rare. A stay is compared with the month that it closed in.
WITH month AS (
    SELECT DISTINCT CAST(date_trunc('month', as_of) AS DATE) AS month FROM features.closed_stay
),
grouped AS (
    SELECT month.month, stay.peer_kind, peer.category, stay.cost, stay.length_of_stay, stay.cost / stay.length_of_stay AS cost_per_day,
        stay.medicine_share
    FROM month
    JOIN features.closed_stay AS stay ON stay.as_of >= month.month - 365 AND stay.as_of < month.month
    CROSS JOIN LATERAL (VALUES (coalesce(stay.diag_category, '')), ('all')) AS peer(category)
),
middle AS (
    SELECT
        month, peer_kind, category, percentile_cont(0.5) WITHIN GROUP (ORDER BY cost) AS cost,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY length_of_stay) AS length_of_stay,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY cost_per_day) AS cost_per_day,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY medicine_share) AS medicine_share
    FROM grouped
    GROUP BY month, peer_kind, category
    HAVING count(*) >= CAST($score_minimum_peers AS INTEGER)
)
SELECT
    middle.month, middle.peer_kind, middle.category, middle.cost, middle.length_of_stay, middle.cost_per_day, middle.medicine_share,
    CAST($mad_to_deviation AS DOUBLE PRECISION)
        * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(own.cost - middle.cost)) AS cost_deviation,
    CAST($mad_to_deviation AS DOUBLE PRECISION)
        * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(own.length_of_stay - middle.length_of_stay)) AS length_deviation,
    CAST($mad_to_deviation AS DOUBLE PRECISION)
        * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(own.cost_per_day - middle.cost_per_day)) AS cost_per_day_deviation,
    CAST($mad_to_deviation AS DOUBLE PRECISION)
        * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(own.medicine_share - middle.medicine_share)) AS medicine_share_deviation
FROM middle
JOIN grouped AS own ON own.month = middle.month AND own.peer_kind = middle.peer_kind AND own.category = middle.category
GROUP BY
    middle.month, middle.peer_kind, middle.category, middle.cost, middle.length_of_stay, middle.cost_per_day, middle.medicine_share
