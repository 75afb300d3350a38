using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The small master files: institutions, physicians, catalogue.</summary>
internal static class InstitutionFiles
{
    public static async Task WriteAsync(City city, string folder, CancellationToken cancellation)
    {
        await Write(folder, "fixmedins_b", "fixmedins_code,uscc,orgcode,fix_blng_admdvs,fixmedins_name,fixmedins_type,hosp_lv,lmtpric_hosp_lv,dedc_hosp_lv,begntime",
            city.Institutions.All, Designation, cancellation);
        await Write(folder, "medins_info_b", "medins_code,uscc,medins_name,admdvs,medins_type_name,fixmedins_type,aprv_bed_cnt,hosp_lv,lnt,lat,prnt_medins_code,vali_flag",
            city.Institutions.All.Where(i => i.Kind != InstitutionKind.Pharmacy), Institution, cancellation);
        await Write(folder, "dr_info_b", "dr_code,psn_no,dr_name,dr_prac_scp_name,medins_code,medins_name,prac_stas,vali_flag",
            city.Institutions.All.SelectMany(i => i.Physicians.Select(p => (i, p))), Physician, cancellation);
        await Write(folder, "hilist_b", "hilist_code,hilist_name,begndate,enddate,insu_admdvs,med_chrgitm_type,chrgitm_lv,list_type,vali_flag",
            city.Items.All.DistinctBy(item => item.Code), CatalogueItem, cancellation);
    }

    private static async Task Write<T>(string folder, string name, string header, IEnumerable<T> rows, Action<RowBuffer, T> write, CancellationToken cancellation)
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
        row.Field(entry.Physician.Code);
        row.Empty();
        row.Field(entry.Physician.Name);
        row.Field(entry.Physician.DepartmentName);
        row.Field(entry.Institution.Code);
        row.Field(entry.Institution.Name);
        row.Field('1');
        row.Field('1');
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
