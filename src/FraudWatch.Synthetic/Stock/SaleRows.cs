using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;
using FraudWatch.Synthetic.Writing;

namespace FraudWatch.Synthetic.Stock;

/// <summary>
/// What an encounter takes from the shelves, and the sales that pharmacies report. Dear packs are bought one by one with
/// their codes, days before the sale; the rest comes with the monthly delivery.
/// </summary>
internal sealed class SaleRows(City city, StockCount count, RowBuffer sales, RowBuffer purchases)
{
    private const long BoughtSinglyFrom = 4_000;
    private const int OneSelfPaidIn = 5;

    public void Write(Encounter encounter)
    {
        if (encounter.Institution.IsAway || encounter.Institution.Kind == InstitutionKind.InternetHospital)
            return;
        foreach (var line in encounter.Lines)
        {
            if (!line.Item.IsStocked)
                continue;
            if (!line.IsPhantom && !BoughtSingly(encounter, line))
                count.Add(encounter.Institution, line.Item, Month(line), line.Count);
            if (encounter.Institution.Kind == InstitutionKind.Pharmacy)
                Insured(encounter, line);
        }
        if (encounter.Institution.Kind != InstitutionKind.Pharmacy)
            return;
        if (encounter.CashPrice is { } cash)
            SellTwice(encounter, cash);
        else if (encounter.Id % OneSelfPaidIn == 0)
            SelfPaid(encounter, city.Items.OverTheCounter[(int)(encounter.Id / OneSelfPaidIn % (ulong)city.Items.OverTheCounter.Length)], null);
    }

    private int Month(FeeLine line) => StockRows.MonthOf(city, line.Time);

    private bool BoughtSingly(Encounter encounter, FeeLine line)
    {
        if (encounter.Institution.Kind != InstitutionKind.Pharmacy || line.Price < BoughtSinglyFrom || line.FirstPack == 0
            || line.ForeignTrace is not null || line.Time < city.Calendar.Start.AddDays(25))
            return false;
        if (line.Corrects is null)
        {
            var time = line.Time.Date.AddDays(-3 - (int)(encounter.Id % 15)).AddMinutes(540 + line.Number);
            StockRows.Purchase(purchases, city, encounter.Institution, line.Item, time, line.Count, Traces(encounter, line), StockRows.Lot(line.Item, Month(line)));
        }
        return line.Corrects is null;
    }

    /// <summary>Codes of all packs of a line, joined by '|'; nothing where none was scanned.</summary>
    public static string Traces(Encounter encounter, FeeLine line)
    {
        if (line.ForeignTrace is { } foreign)
            return foreign;
        return line.FirstPack == 0 ? "" : string.Join('|', Enumerable.Range(line.FirstPack, Math.Abs(line.Count)).Select(pack =>
            Identifiers.TraceText(line.Item.Number, encounter.Person.Index, encounter.Sequence, pack)));
    }

    private void Insured(Encounter encounter, FeeLine line)
    {
        var prescribed = !line.Item.IsOverTheCounter && !line.IsWithoutPrescription;
        Product(encounter.Institution, line.Item, line.Time, line.Price);
        sales.Field(prescribed ? $"X{encounter.Id:D13}" : null);
        var prescriber = prescribed ? HospitalChoice.Prescriber(city, encounter.Person) : null;
        sales.Field(prescriber?.Code);
        sales.Field(prescriber?.Name);
        if (line.Settlement is { } settlement)
            sales.Code("97"u8, encounter.Id, 13, settlement.Number, 2);
        else
            sales.Empty();
        sales.Code("99"u8, encounter.Id, 13);
        sales.Code("98"u8, encounter.Id, 13, line.Number, 5);
        sales.Field(encounter.Person.Number);
        sales.Field(Traces(encounter, line));
        Sold(line.Count, line.Time, '1', $"{encounter.Id:D13}{line.Number:D4}");
    }

    /// <summary>Two customers, so that it is no slip at the till.</summary>
    private void SellTwice(Encounter encounter, long price)
    {
        SelfPaid(encounter, encounter.Lines[0].Item, price);
        SelfPaid(encounter, encounter.Lines[0].Item, price, customer: 1);
    }

    /// <summary>Somebody without a card, in honest life at the same price.</summary>
    private void SelfPaid(Encounter encounter, Item item, long? price, int customer = 0)
    {
        var time = encounter.Begin.AddMinutes(7 + (customer * 25));
        count.Add(encounter.Institution, item, StockRows.MonthOf(city, time), 1);
        Product(encounter.Institution, item, time, price ?? item.PriceInCents(0));
        sales.Empty(8);
        Sold(1, time, '2', $"{encounter.Id:D13}000{customer}");
    }

    private void Product(Institution institution, Item item, DateTime time, long price)
    {
        sales.Field(institution.Code);
        sales.Field(item.Code);
        sales.Field($"L{item.Number:D5}");
        sales.Field(item.Name);
        sales.Field(StockRows.Lot(item, StockRows.MonthOf(city, time)));
        sales.Flag(!item.IsOverTheCounter);
        sales.Field('0');
        sales.Money(price);
    }

    private void Sold(int packs, DateTime time, char payer, string number)
    {
        sales.Number(packs);
        sales.Time(time);
        sales.Field(payer);
        sales.Field(number);
        sales.Time(time);
        sales.EndRow();
    }
}
