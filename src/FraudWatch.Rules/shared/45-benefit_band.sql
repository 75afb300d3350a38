-- What each band of its scheme pays for a part, rounded to 0.01 band by band; NULL where the part reaches into a band whose
-- ratio, or begins at a place that, the policy does not settle.
WITH overlapped AS (
    SELECT
        share.setl_id, share.scheme, share.is_known, band.band_no, band.fund,
        CAST(greatest(0, CASE WHEN band.upper_end IS NULL THEN share.sum_after ELSE least(share.sum_after, band.upper_end) END
            - greatest(share.band_from, band.lower_end)) AS DECIMAL(16, 2)) AS amount
    FROM features.benefit_share share
    JOIN claims.benefit_band band ON band.policy = share.policy AND band.scheme = share.scheme
),
rated AS (
    SELECT
        overlapped.*,
        CAST(ratio.value + CASE WHEN adjustment.setl_id IS NULL THEN 0 ELSE adjustment.value END AS DECIMAL(9, 4)) AS ratio,
        CAST(coalesce(adjustment.unfiled_value, 0) AS DECIMAL(9, 4)) AS unfiled_points
    FROM overlapped
    LEFT JOIN features.benefit_term ratio
        ON ratio.setl_id = overlapped.setl_id AND ratio.scheme = overlapped.scheme AND ratio.kind = 'ratio' AND ratio.band_no = overlapped.band_no
    LEFT JOIN features.benefit_term adjustment
        ON adjustment.setl_id = overlapped.setl_id AND adjustment.scheme = overlapped.scheme AND adjustment.kind = 'adjustment'
        AND overlapped.fund = 'pool'
)
SELECT
    setl_id, scheme, band_no, fund, amount, ratio,
    CAST(CASE
        WHEN is_known AND amount = 0 THEN 0
        WHEN is_known AND ratio IS NOT NULL THEN round(amount * least(1, ratio), 2)
    END AS DECIMAL(16, 2)) AS paid,
    -- What the same care would have been paid had it been filed.
    CAST(CASE
        WHEN is_known AND amount = 0 THEN 0
        WHEN is_known AND ratio IS NOT NULL THEN round(amount * least(1, ratio - unfiled_points), 2)
    END AS DECIMAL(16, 2)) AS paid_if_filed
FROM rated
