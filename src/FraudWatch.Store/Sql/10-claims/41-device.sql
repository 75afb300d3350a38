-- Devices with the days on which they could be used.
SELECT
    fixmedins_code, device_no, upper(trim(device_kind)) AS device_kind, device_begndate AS from_date, device_enddate AS to_date
FROM lake.device_d
WHERE coalesce(vali_flag, '1') = '1'
