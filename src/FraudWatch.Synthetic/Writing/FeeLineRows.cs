using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Stock;

namespace FraudWatch.Synthetic.Writing;

/// <summary>Fee lines as fee_list_d has them: the file that decides the speed.</summary>
internal static class FeeLineRows
{
    public static void Write(RowBuffer row, Encounter encounter)
    {
        foreach (var line in encounter.Lines)
        {
            Keys(row, encounter, line);
            Amounts(row, line);
            if (line.LocalName is { } name)
                LocallyNamed(row, line.Item, name);
            else
                row.Field(line.Item.FeeColumns);
            if (line.Physician is { } physician)
                row.Field(physician.FeeColumns);
            else
                row.Empty(4);
            Circumstances(row, encounter, line);
        }
    }

    /// <summary>As <see cref="Catalogue.Item.FeeColumns"/>, under another name of the institution's own.</summary>
    private static void LocallyNamed(RowBuffer row, Catalogue.Item item, string name)
    {
        row.Field(item.Level);
        row.Field(item.Code);
        row.Field(item.Name);
        row.Field(item.ListType);
        row.Field(item.Code);
        row.Field($"L{item.Number:D5}");
        row.Field(name);
        row.Field(item.ChargeType);
    }

    private static void Keys(RowBuffer row, Encounter encounter, FeeLine line)
    {
        row.Code("98"u8, encounter.Id, 13, line.Number, 5);
        row.Code("99"u8, encounter.Id, 13);
        row.Time(encounter.Institution.SendsDatesOnly ? line.Time.Date : line.Time);
        if (line.Settlement is { } settlement)
            row.Code("97"u8, encounter.Id, 13, settlement.Number, 2);
        else
            row.Empty();
        row.Code("R"u8, encounter.Id, 13, line.Order, 4);
        row.Field(encounter.Institution.Code);
        row.Field(encounter.Person.Number);
        row.Field(encounter.Person.Region);
        row.Field(encounter.MedType);
    }

    private static void Amounts(RowBuffer row, FeeLine line)
    {
        row.Number(line.Count);
        row.Money(line.Price);
        row.Money(line.Amount);
        row.Field(line.Item.Level switch { "01" => "0"u8, "02" => "0.1"u8, _ => "1"u8 });
        row.Money(line.OwnPay);
        row.Money(0);
        row.Money(line.FirstSelfPay);
        row.Money(line.InScope);
    }

    private static void Use(RowBuffer row, FeeLine line)
    {
        if (line.Dose is not [var dose, var frequency])
        {
            row.Field(line.Item.UseColumns);
            return;
        }
        row.Flag(line.Item.IsNegotiated);
        row.Flag(line.Item.IsProcured);
        row.Field(dose);
        row.Field(frequency);
    }

    /// <summary>Codes of the packs, joined by '|'.</summary>
    private static void Traces(RowBuffer row, Encounter encounter, FeeLine line)
    {
        if (line.FirstPack == 0 && line.ForeignTrace is null)
            row.Empty();
        else
            row.Field(SaleRows.Traces(encounter, line));
    }

    private static void Circumstances(RowBuffer row, Encounter encounter, FeeLine line)
    {
        row.Flag(line.ExaminedAt is not null);
        row.Field(line.ExaminedAt?.Code);
        row.Flag(line.IsDischargeDrug);
        row.Flag(encounter.MedType is MedType.DeliveryStay or MedType.Prenatal);
        if (line.Days > 0)
            row.Number(line.Days);
        else
            row.Empty();
        row.Flag(line.IsOnline);
        if (encounter.MedType is MedType.Chronic or MedType.ChronicPharmacy)
            row.Field(encounter.Disease.Code);
        else
            row.Empty();
        if (line.Corrects is { } corrected)
            row.Code("98"u8, encounter.Id, 13, corrected.Number, 5);
        else
            row.Empty();
        if (line.Item.IsHerb)
            row.Field(line.IsSingleHerb ? '2' : '1');
        else
            row.Empty();
        Use(row, line);
        Traces(row, encounter, line);
        row.Field('1');
        var created = line.Time.AddMinutes(4 + (line.Number % 9)) + encounter.UploadDelay;
        row.Time(created);
        row.Time(line.Settlement is { } settlement && settlement.Time > created ? settlement.Time : created);
        row.EndRow();
    }
}
