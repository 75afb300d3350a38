using FraudWatch.Casework.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Encounters;

/// <summary>An encounter that came.</summary>
/// <param name="MdtrtId">Its number.</param>
/// <param name="Person">Who was treated.</param>
/// <param name="FixmedinsCode">Where.</param>
/// <param name="FixmedinsName">The institution's name.</param>
/// <param name="Region">Its division.</param>
/// <param name="CareKind">inpatient, outpatient, pharmacy, ….</param>
/// <param name="BeginDate">First day.</param>
/// <param name="EndDate">Last day; null while it lasts.</param>
/// <param name="Judged">Whether the rules saw it.</param>
public sealed record EncounterItem(
    string MdtrtId, PersonRef? Person, string? FixmedinsCode, string? FixmedinsName, string? Region, string? CareKind, DateOnly? BeginDate, DateOnly? EndDate, bool Judged)
{
    internal static EncounterItem Of(ClaimsRow row, PersonHandles persons) => new(
        row.Needed("mdtrt_id"), row.Text("psn_no") is { Length: > 0 } number ? persons.Of(number) : null, row.Text("fixmedins_code"), row.Text("fixmedins_name"), row.Text("region"),
        row.Text("care_kind"), row.Day("begin_date"), row.Day("end_date"), row.Flag("judged"));
}
