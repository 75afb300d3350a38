using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>A department of an institution, from the stays that it discharged.</summary>
/// <param name="DeptCode">Its code.</param>
/// <param name="DeptName">Its name.</param>
/// <param name="Stays">Discharges.</param>
/// <param name="Persons">Persons.</param>
/// <param name="MedfeeSumamt">Yuan billed.</param>
/// <param name="CostPerStay">Yuan.</param>
/// <param name="LengthOfStay">Days.</param>
/// <param name="DrugShare">Of the cost, 0 to 1.</param>
/// <param name="ExamLabShare">Of the cost, 0 to 1.</param>
/// <param name="ShortStays">Stays of very few days.</param>
/// <param name="Readmitted31">Stays followed by another within 31 days.</param>
public sealed record DepartmentView(
    string DeptCode, string? DeptName, long Stays, long Persons, decimal? MedfeeSumamt, double? CostPerStay, double? LengthOfStay, double? DrugShare, double? ExamLabShare,
    long ShortStays, long Readmitted31)
{
    internal static readonly string[] Tables = ["features.department"];

    internal static string Sql(string institution, SqlValues values) =>
        $"SELECT * FROM features.department WHERE fixmedins_code = {values.Text(institution)} ORDER BY medfee_sumamt DESC, dept_code";

    internal static DepartmentView Of(ClaimsRow row) => new(
        row.Needed("dept_code"), row.Text("dept_name"), row.Whole("stays"), row.Whole("persons"), row.Amount("medfee_sumamt"), row.Number("cost_per_stay"),
        row.Number("length_of_stay"), row.Number("drug_share"), row.Number("exam_lab_share"), row.Whole("short_stays"), row.Whole("readmitted_31"));
}
