using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Persons;

/// <summary>What the list of persons can be asked, and what it shows: those who settled at institutions that somebody sees, with what they settled there.</summary>
internal static class PersonList
{
    public static ClaimsList Of(PersonHandles persons) => new ClaimsList("persons", Source, "person")
        .Needs("claims.settlement", "claims.institution")
        .Column("psn_no", Insured, "参保人", "p.psn_no").Column("institutions", Whole, "机构数", "p.institutions").Column("settlements", Whole, "结算数", "p.settlements")
        .Column("medfee_sumamt", Amount, "总费用", "CAST(p.medfee AS DECIMAL(18, 2))").Column("fund_pay_sumamt", Amount, "基金支付", "CAST(p.fund AS DECIMAL(18, 2))")
        .Sort("person", PersonOrder.Sql(persons, "p.psn_no"), "VARCHAR").Sort("fund", "CAST(coalesce(p.fund, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)").Sort("settlements", "p.settlements", "BIGINT")
        .SortedBy("-fund")
        .AsksRegion("what was settled at institutions")
        .Asks("institution", "Only what was settled at this institution (fixmedins_code).")
        .Filter("fund_from", "At least so many yuan paid by the funds.", (text, values) => $"p.fund >= {values.Amount(FilterText.Amount("fund_from", text))}");

    private static string Source(IReadOnlyDictionary<string, string> wanted, RegionScope scope, SqlValues values)
    {
        var institution = wanted.TryGetValue("institution", out var code) ? $"t.fixmedins_code = {values.Text(code)}" : "true";
        return $"""
            (SELECT t.psn_no, count(DISTINCT t.fixmedins_code) AS institutions, count(*) AS settlements, sum(t.medfee_sumamt) AS medfee, sum(t.fund_pay_sumamt) AS fund
            FROM claims.settlement AS t JOIN {RegionFilters.Institutions(wanted, scope, values)} AS s ON s.fixmedins_code = t.fixmedins_code
            WHERE t.psn_no IS NOT NULL AND {institution} GROUP BY t.psn_no) AS p
            """;
    }
}
