using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The small master files: institutions, physicians, catalogue.</summary>
internal static class InstitutionFiles
{
    private static readonly string[] Titles = ["主治医师", "副主任医师", "主任医师"];

    public static async Task WriteAsync(City city, string folder, CancellationToken cancellation)
    {
        await Write(folder, "fixmedins_b", "fixmedins_code,uscc,orgcode,fix_blng_admdvs,fixmedins_name,fixmedins_type,hosp_lv,lmtpric_hosp_lv,dedc_hosp_lv,begntime,endtime",
            city.Institutions.All, Designation, cancellation);
        await Write(folder, "medins_info_b", "medins_code,uscc,medins_name,admdvs,medins_type_name,fixmedins_type,aprv_bed_cnt,hosp_lv,lnt,lat,prnt_medins_code,vali_flag",
            city.Institutions.All.Where(i => i.Kind != InstitutionKind.Pharmacy), Institution, cancellation);
        await Write(folder, "dr_info_b", "dr_code,psn_no,dr_name,dr_prac_type_name,dr_prac_scp_name,dr_pro_tech_duty_name,medins_code,medins_name,cntr_begntime,cntr_endtime,prac_stas,vali_flag",
            city.Institutions.All.SelectMany(i => i.Physicians.Where(p => p.Standing != PhysicianStanding.Unknown).Select(p => (i, p))), Physician, cancellation);
        await Write(folder, "hilist_b", "hilist_code,hilist_name,begndate,enddate,insu_admdvs,med_chrgitm_type,chrgitm_lv,list_type,vali_flag",
            city.Items.All.DistinctBy(item => item.Code), CatalogueItem, cancellation);
        await Write(folder, "hilist_lmtpric_d", "hilist_code,hilist_lmtpric_type,begndate,enddate,insu_admdvs,overlmt_dspo_way,hilist_pric_uplmt_amt,vali_flag,updt_time",
            city.Items.All.Where(item => item.ListType == "201").GroupBy(item => item.Code).SelectMany(same => Enumerable.Range(1, 3).Select(level => (same.Key, level, same.Max(item => item.PriceInCents(level))))), PriceLimit, cancellation);
        await AgreementFiles.WriteAsync(city, folder, cancellation);
    }

    /// <summary>Writes a whole file with one row for each of these.</summary>
    public static async Task Write<T>(string folder, string name, string header, IEnumerable<T> rows, Action<RowBuffer, T> write, CancellationToken cancellation)
    {
        var buffer = new RowBuffer();
        buffer.Line(header);
        foreach (var row in rows)
        {
            write(buffer, row);
            buffer.EndRow();
        }
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".csv"), buffer.Written, cancellation);
    }

    private static void Designation(RowBuffer row, Institution institution)
    {
        row.Field(institution.Code);
        CreditCode(row, institution);
        row.Code("G"u8, (ulong)institution.Index + 1, 8);
        row.Field(institution.Region);
        row.Field(institution.Name);
        row.Field(institution.Kind == InstitutionKind.Pharmacy ? '2' : '1');
        row.Field(institution.HospitalLevel);
        row.Number(Math.Max(institution.Level, 1));
        row.Number(institution.Level == 0 ? 9 : institution.Level);
        row.Date(new DateTime(2018, 1, 1));
        row.Date(institution.AgreementEnd);
    }

    private static void Institution(RowBuffer row, Institution institution)
    {
        row.Field(institution.Code);
        CreditCode(row, institution);
        row.Field(institution.Name);
        row.Field(institution.Region);
        row.Field(institution.Kind switch { InstitutionKind.Hospital => "医院", InstitutionKind.Clinic => "社区卫生服务机构", _ => "互联网医院" });
        row.Field('1');
        row.Number(institution.Beds);
        row.Field(institution.HospitalLevel);
        row.Field(institution.Longitude.ToString("F5"));
        row.Field(institution.Latitude.ToString("F5"));
        row.Empty();
        row.Field('1');
    }

    private static void Physician(RowBuffer row, (Institution Institution, Physician Physician) entry)
    {
        var (institution, physician) = entry;
        var retired = physician.Standing == PhysicianStanding.Retired;
        row.Field(physician.Code);
        row.Field(physician.PersonNumber);
        row.Field(physician.Name);
        row.Field(physician.Department == "A14" ? "口腔" : physician.Department == "A50" ? "中医" : "临床");
        row.Field(physician.DepartmentName);
        row.Field(physician.Standing == PhysicianStanding.Junior ? "医师" : Titles[physician.Code[^1] % Titles.Length]);
        row.Field(institution.Code);
        row.Field(institution.Name);
        row.Time(new DateTime(2018, 1, 1));
        if (retired)
            row.Time(new DateTime(2024, 6, 30));
        else
            row.Empty();
        row.Field('1');
        row.Field('1');
    }

    /// <summary>No institution may charge more for a service than what those of its level charge.</summary>
    private static void PriceLimit(RowBuffer row, (string Code, int Level, long Price) limit)
    {
        row.Field(limit.Code);
        row.Number(limit.Level);
        row.Date(new DateTime(2022, 1, 1));
        row.Date(new DateTime(2099, 12, 31));
        row.Field(Region.City);
        row.Field('1');
        row.Money(limit.Price);
        row.Field('1');
        row.Time(new DateTime(2022, 1, 1));
    }

    private static void CatalogueItem(RowBuffer row, Item item)
    {
        row.Field(item.Code);
        row.Field(item.Name);
        row.Date(new DateTime(2022, 1, 1));
        row.Date(new DateTime(2099, 12, 31));
        row.Field(Region.City);
        row.Field(item.ChargeType);
        row.Field(item.Level);
        row.Field(item.ListType);
        row.Field('1');
    }

    private static void CreditCode(RowBuffer row, Institution institution) => row.Code("12990100"u8, (ulong)institution.Index + 1, 10);
}
