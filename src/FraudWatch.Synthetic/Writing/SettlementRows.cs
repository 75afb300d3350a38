using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>Settlements as setl_d has them.</summary>
internal static class SettlementRows
{
    public static void Write(RowBuffer row, Encounter encounter)
    {
        foreach (var settlement in encounter.Settlements)
        {
            Keys(row, encounter, settlement);
            Person(row, encounter);
            row.Field(encounter.Institution.ClaimColumns);
            row.Date(settlement.Begin);
            row.Date(settlement.End);
            row.Time(settlement.Time);
            row.Field(EncounterRows.CertificateType(encounter));
            row.Field(encounter.Person.IdentityNumber);
            row.Field(encounter.MedType);
            row.Field(encounter.HandInvoice is null ? '2' : '1');
            row.Field(encounter.IsStay ? "21"u8 : encounter.Institution.Kind == InstitutionKind.Pharmacy ? "41"u8 : "11"u8);
            Amounts(row, encounter, settlement);
            Flags(row, encounter, settlement);
        }
    }

    private static void Keys(RowBuffer row, Encounter encounter, Settlement settlement)
    {
        row.Code("97"u8, encounter.Id, 13, settlement.Number, 2);
        row.Code("S"u8, encounter.Id, 13, settlement.Number, 2);
        row.Code("99"u8, encounter.Id, 13);
        if (settlement.Refunds is { } original)
            row.Code("97"u8, encounter.Id, 13, original.Number, 2);
        else
            row.Empty();
    }

    private static void Person(RowBuffer row, Encounter encounter)
    {
        var person = encounter.Person;
        row.Field(person.ClaimColumns);
        row.Number(EncounterRows.Age(encounter));
        row.Field(encounter.Insurance);
        row.Field(person.PersonType);
        row.Field('0');
        row.Flag(encounter.IsNewborn);
        row.Field(person.Region);
        row.Field(person.Employer?.Number);
        row.Field(person.Employer?.Name);
        row.Field(encounter.HandInvoice is not null ? '1' : EncounterRows.IsAway(encounter) ? '4' : '2');
    }

    private static void Amounts(RowBuffer row, Encounter encounter, Settlement settlement)
    {
        var personal = settlement.Total - settlement.Fund;
        row.Money(settlement.Total);
        row.Money(settlement.OwnPay);
        row.Money(0);
        row.Money(settlement.FirstSelfPay);
        row.Money(settlement.InScope);
        row.Money(settlement.Deductible);
        row.Money(settlement.Deductible);
        row.Money(settlement.Deductible);
        row.Money(settlement.Fund);
        row.Money(settlement.Ratio / 100);
        row.Money(settlement.Fund);
        row.Money(personal);
        row.Money(settlement.Account);
        row.Money(personal - settlement.Account - settlement.Waived);
        row.Flag(settlement.Refunds is not null);
        row.Flag(encounter.IsStay && encounter.SameChartAs is null && !settlement.IsInterim);
    }

    private static void Flags(RowBuffer row, Encounter encounter, Settlement settlement)
    {
        row.Number(settlement.End.Year);
        row.Code("V"u8, (encounter.HandInvoice ?? encounter).Id, 13, settlement.Number, 2);
        row.Field('1');
        row.Time(settlement.Time);
        row.Time(settlement.Time);
        row.Field(Region.City);
        row.Flag(settlement.IsInterim);
        row.Flag(settlement.Account != 0);
        if (settlement.GroupPayment != 0)
            row.Money(settlement.GroupPayment);
        else
            row.Empty();
        row.Code("Z"u8, encounter.ChartNumber, 13);
        row.Flag(EncounterRows.IsAway(encounter));
        row.Field(encounter.IsOnline ? "02" : null);
        row.EndRow();
    }
}
