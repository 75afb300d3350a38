using FraudWatch.Casework.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Persons;

/// <summary>An insured person in the list, masked.</summary>
/// <param name="Person">Handle and masked number.</param>
/// <param name="Institutions">Institutions that the person settled at, of those that the reader sees and asks for.</param>
/// <param name="Settlements">Settlements there.</param>
/// <param name="MedfeeSumamt">Yuan billed there.</param>
/// <param name="FundPaySumamt">Yuan that the funds paid there.</param>
public sealed record PersonItem(PersonRef Person, long Institutions, long Settlements, decimal? MedfeeSumamt, decimal? FundPaySumamt)
{
    internal static PersonItem Of(ClaimsRow row, PersonHandles persons) => new(
        persons.Of(row.Needed("psn_no")), row.Whole("institutions"), row.Whole("settlements"), row.Amount("medfee_sumamt"), row.Amount("fund_pay_sumamt"));
}
