-- Quotas per stay that agreements set; a quota of nothing is a filler.
SELECT
    fixmedins_code, lower(trim(quota_kind)) AS kind, begndate AS from_date, enddate AS to_date, quota_value AS amount
FROM lake.quota_d
WHERE coalesce(vali_flag, '1') = '1' AND quota_value > 0
