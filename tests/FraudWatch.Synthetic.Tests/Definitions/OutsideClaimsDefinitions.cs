using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>What is claimed from the funds beside the bills of institutions.</summary>
internal static class OutsideClaimsDefinitions
{
    /// <summary>Somebody in hospital, somebody dead, or a carer who is elsewhere.</summary>
    public static string? Care(GeneratedCity city, CsvRow truth)
    {
        var persons = truth.List("psn_no");
        var visits = city["care_service_d"].Rows.Where(row => persons.Contains(row["psn_no"])).ToList();
        var inHospital = visits.Exists(visit => city.EncountersOf(visit["psn_no"]).Any(stay => stay.IsStay() && !stay.IsOpen()
            && visit.Time("service_begntime").Date > stay.Admission().AddDays(1) && visit.Time("service_begntime").Date < stay.Discharge().AddDays(-1)));
        var dead = visits.Exists(visit => city.EncountersOf(visit["psn_no"]).Any(stay => stay["die_date"] != "" && stay.Time("die_date").AddDays(1) < visit.Time("service_begntime")));
        var elsewhere = visits.Exists(a => visits.Exists(b => a["psn_no"] != b["psn_no"] && a["carer_no"] == b["carer_no"]
            && a.Time("service_begntime").AddMinutes(15) <= b.Time("service_endtime") && b.Time("service_begntime").AddMinutes(15) <= a.Time("service_endtime")));
        return inHospital || dead || elsewhere ? null : "every visit was possible";
    }

    public static string? Allowance(GeneratedCity city, CsvRow truth)
    {
        var allowance = city["maternity_allowance_d"].Rows.Find(row => row["psn_no"] == truth["psn_no"]);
        return Accused.FirstWrong(
            (allowance.Time("insured_from").AddDays(280) > allowance.Time("birth_date") && allowance.Number("emp_psncnt") < 10, "a firm of years"),
            (allowance["prior_base"] == "" || allowance.Number("wage_base") > allowance.Number("prior_base") * 2, "an ordinary base"),
            (allowance.Time("insured_to") < allowance.Time("birth_date").AddDays(180), "still insured"));
    }

    /// <summary>One invoice twice, numbers in a row weeks apart, or strangers with one account.</summary>
    public static string? Invoices(GeneratedCity city, CsvRow truth)
    {
        var persons = truth.List("psn_no");
        var bills = city["manual_claim_d"].Rows.Where(row => persons.Contains(row["psn_no"])).ToList();
        var collected = persons.Length >= 3 && bills.GroupBy(row => row["bankacct"]).Any(account => account.Select(row => row["psn_no"]).Distinct().Count() >= 3);
        var again = bills.GroupBy(row => row["invoice_no"]).Any(same => same.Count() > 1);
        var inARow = bills.Exists(a => bills.Exists(b => b.Number("invoice_no") == a.Number("invoice_no") + 1 && (b.Time("invoice_date") - a.Time("invoice_date")).TotalDays > 7));
        return collected || again || inARow ? null : "honest invoices";
    }
}
