using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Persons;

/// <summary>An outpatient visit or a purchase: a point in a person's time line.</summary>
/// <param name="MdtrtId">The encounter.</param>
/// <param name="Kind">outpatient, pharmacy and so on.</param>
/// <param name="Day">Its day.</param>
/// <param name="FixmedinsCode">Where.</param>
/// <param name="FixmedinsName">Its name.</param>
/// <param name="Department">Department.</param>
/// <param name="DiagName">Main diagnosis.</param>
/// <param name="MedfeeSumamt">Yuan settled.</param>
/// <param name="FundPaySumamt">Yuan that the funds paid.</param>
public sealed record VisitView(
    string MdtrtId, string? Kind, DateOnly? Day, string FixmedinsCode, string? FixmedinsName, string? Department, string? DiagName, decimal? MedfeeSumamt, decimal? FundPaySumamt)
{
    internal static VisitView Of(ClaimsRow row) => new(
        row.Needed("mdtrt_id"), row.Text("care_kind"), row.Day("day"), row.Needed("fixmedins_code"), row.Text("fixmedins_name"), row.Text("dept_name"), row.Text("diag_name"),
        row.Amount("medfee"), row.Amount("fund"));
}
