using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>What the city's hospitals registered and agreed on: devices, quotas per stay.</summary>
internal static class AgreementFiles
{
    public static async Task WriteAsync(City city, string folder, CancellationToken cancellation)
    {
        var hospitals = city.Institutions.All.Where(i => i.Kind == InstitutionKind.Hospital && !i.IsAway).ToArray();
        await InstitutionFiles.Write(folder, "device_d", "fixmedins_code,device_no,device_kind,device_begndate,vali_flag,updt_time",
            hospitals.SelectMany(hospital => Equipment.Of(hospital, city.Calendar)), Device, cancellation);
        await InstitutionFiles.Write(folder, "quota_d", "fixmedins_code,quota_kind,begndate,enddate,quota_value,vali_flag,updt_time",
            hospitals, (row, hospital) => Quota(row, hospital, city), cancellation);
    }

    private static void Device(RowBuffer row, Device device)
    {
        row.Field(device.Institution.Code);
        row.Field($"S{device.Institution.Index:D4}{device.Number:D3}");
        row.Field(device.Kind);
        row.Date(device.From ?? InUse);
        row.Field('1');
        row.Time(device.From ?? InUse);
    }

    private static void Quota(RowBuffer row, Institution hospital, City city)
    {
        var quota = Town.Quota.Of(hospital);
        row.Field(hospital.Code);
        row.Field(quota.Kind);
        row.Date(city.Calendar.Start);
        row.Date(city.Calendar.End);
        if (quota.Kind == Town.Quota.Cost)
            row.Money(quota.Value);
        else
            row.Number(quota.Value);
        row.Field('1');
        row.Time(city.Calendar.Start);
    }

    /// <summary>First day of everything that is not new.</summary>
    private static DateTime InUse => new(2019, 1, 1);
}
