using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Writing;

/// <summary>What is paid outside the settlements of institutions: care at home, maternity allowances, invoices handed in.</summary>
internal static class ClaimedRows
{
    private const int PriceOfAVisit = 6_000, PaidOfAVisit = 4_500;

    public static void Write(ChunkRows rows, PersonLife life)
    {
        WriteCare(rows[CityTable.CareServices], life);
        WriteAllowance(rows[CityTable.MaternityAllowances], life);
        WritePaperBills(rows[CityTable.ManualClaims], life);
    }

    private static void WriteCare(RowBuffer row, PersonLife life)
    {
        var clinics = life.City.Institutions.Clinics;
        foreach (var (service, place) in life.CareServices.Select((service, place) => (service, place)))
        {
            row.Code("K"u8, (ulong)life.Person.Index, 12, place, 4);
            row.Field(life.Person.Number);
            row.Field(clinics[service.Carer[^1] % clinics.Length].Code);
            row.Field(service.Carer);
            row.Field("居家"u8);
            row.Time(service.Begin);
            row.Time(service.End);
            row.Field(service.Name);
            row.Money(PriceOfAVisit);
            row.Money(PaidOfAVisit);
            Valid(row, service.End);
        }
    }

    private static void WriteAllowance(RowBuffer row, PersonLife life)
    {
        if (life.Allowance is not { } allowance)
            return;
        var paid = allowance.Birth.AddDays(45);
        row.Code("M"u8, (ulong)life.Person.Index, 12);
        row.Field(life.Person.Number);
        row.Field(allowance.EmployerNumber);
        row.Number(allowance.Employees);
        row.Date(allowance.InsuredFrom);
        row.Date(allowance.InsuredTo);
        row.Date(allowance.Birth);
        row.Money(allowance.Base);
        if (allowance.FormerBase is { } former)
            row.Money(former);
        else
            row.Empty();
        row.Money(allowance.Amount);
        row.Date(paid);
        Valid(row, paid);
    }

    private static void WritePaperBills(RowBuffer row, PersonLife life)
    {
        foreach (var (bill, place) in life.PaperBills.Select((bill, place) => (bill, place)))
        {
            row.Code("B"u8, (ulong)life.Person.Index, 12, place, 2);
            row.Field(life.Person.Number);
            row.Field(bill.Issuer);
            row.Field(bill.InvoiceCode);
            row.Number((long)bill.InvoiceNumber);
            row.Date(bill.Issued);
            row.Date(bill.Issued);
            row.Date(bill.Issued);
            row.Money(bill.Amount);
            row.Money(bill.InScope);
            row.Money(bill.Fund);
            row.Field(bill.Account);
            row.Field(bill.AgentPhone);
            row.Date(bill.Received);
            Valid(row, bill.Received);
        }
    }

    private static void Valid(RowBuffer row, DateTime updated)
    {
        row.Field('1');
        row.Time(updated);
        row.EndRow();
    }
}
