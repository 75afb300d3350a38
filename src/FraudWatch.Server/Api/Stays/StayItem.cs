using FraudWatch.Casework.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Stays;

/// <summary>A stay: one admission, with all encounters that it was billed in.</summary>
/// <param name="StayId">Its number.</param>
/// <param name="Person">Who stayed.</param>
/// <param name="FixmedinsCode">Where.</param>
/// <param name="FixmedinsName">The institution's name.</param>
/// <param name="Region">Its division.</param>
/// <param name="CareKind">inpatient, or another kind that is a stay.</param>
/// <param name="AdmissionDate">First day.</param>
/// <param name="DischargeDate">Last day; null while it lasts.</param>
/// <param name="LengthOfStay">Days; null while it lasts.</param>
/// <param name="Planned">No emergency, newborn, cycle of treatment or birth.</param>
/// <param name="MedfeeSumamt">Yuan billed.</param>
/// <param name="FundPaySumamt">Yuan that the funds paid.</param>
public sealed record StayItem(
    string StayId, PersonRef? Person, string FixmedinsCode, string? FixmedinsName, string? Region, string? CareKind, DateOnly? AdmissionDate, DateOnly? DischargeDate,
    long? LengthOfStay, bool Planned, decimal? MedfeeSumamt, decimal? FundPaySumamt)
{
    internal static StayItem Of(ClaimsRow row, PersonHandles persons) => new(
        row.Needed("stay_id"), row.Text("psn_no") is { Length: > 0 } number ? persons.Of(number) : null, row.Needed("fixmedins_code"), row.Text("fixmedins_name"), row.Text("region"),
        row.Text("care_kind"), row.Day("admission_date"), row.Day("discharge_date"), (long?)row["length_of_stay"], row.Flag("planned"), row.Amount("medfee_sumamt"),
        row.Amount("fund_pay_sumamt"));
}
