using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;
using FraudWatch.Synthetic.Writing;

namespace FraudWatch.Synthetic.Stock;

/// <summary>Monthly deliveries and quarterly stock-taking of every institution that keeps drugs and materials.</summary>
internal static class StockRows
{
    private const int DeliveryDay = 21, MonthsBetweenCounts = 3;

    public static void Write(City city, StockCount count, RowBuffer purchases, RowBuffer stock)
    {
        var months = city.Options.Months;
        foreach (var (institutionIndex, itemNumber, packs) in count.ByMonth(months))
        {
            var (institution, item, plan) = (city.Institutions.All[institutionIndex], city.Items.All[itemNumber - 1], new StockPlan(packs));
            Count(stock, city, institution, item, city.Calendar.Start, plan.Opening);
            for (var month = 0; month < months; month++)
            {
                var first = city.Calendar.Start.AddMonths(month);
                if (plan.Delivered[month] > 0)
                    Purchase(purchases, city, institution, item, first.AddDays(DeliveryDay).AddHours(9), plan.Delivered[month], "", Lot(item, month + 1));
                if ((month + 1) % MonthsBetweenCounts == 0 || month + 1 == months)
                    Count(stock, city, institution, item, first.AddMonths(1).AddDays(-1), plan.AtEnd[month]);
            }
        }
    }

    /// <summary>Lot sold in a month of the period; it was delivered in the month before.</summary>
    public static string Lot(Item item, int month) => $"L{item.Number:D4}{month:D2}";

    public static int MonthOf(City city, DateTime time) =>
        Math.Clamp(((time.Year - city.Calendar.Start.Year) * 12) + time.Month - city.Calendar.Start.Month, 0, city.Options.Months - 1);

    /// <summary>Hospitals sell at what they paid; pharmacies earn a sixth.</summary>
    public static long PurchasePrice(Institution institution, Item item) =>
        institution.Kind == InstitutionKind.Pharmacy ? item.PriceInCents(0) * 5 / 6 : item.PriceInCents(institution.Level);

    public static void Purchase(RowBuffer row, City city, Institution institution, Item item, DateTime time, int packs, string traces, string lot, long? price = null)
    {
        Shelf(row, institution, item, $"{institution.Index:D4}{item.Number:D4}{time:MMddHHmm}P", lot);
        row.Field("临江医药有限公司");
        row.Money(price ?? PurchasePrice(institution, item));
        row.Number(packs);
        row.Field($"F{institution.Index:D4}{time:yyMMddHHmm}");
        row.Time(time);
        row.Field('0');
        row.Field(traces);
        row.Time(city.Calendar.End);
        row.EndRow();
    }

    private static void Count(RowBuffer row, City city, Institution institution, Item item, DateTime day, int packs)
    {
        Shelf(row, institution, item, $"{institution.Index:D4}{item.Number:D4}{day:MMdd}C", Lot(item, MonthOf(city, day)));
        row.Date(day);
        row.Number(packs);
        row.Money(PurchasePrice(institution, item));
        row.Time(city.Calendar.End);
        row.EndRow();
    }

    private static void Shelf(RowBuffer row, Institution institution, Item item, string batch, string lot)
    {
        row.Field(institution.Code);
        row.Field(item.Code);
        row.Field($"L{item.Number:D5}");
        row.Field(item.Name);
        row.Field(batch);
        row.Field(lot);
        row.Flag(!item.IsOverTheCounter);
    }
}
