using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Writing;

/// <summary>Doctors' orders of stays with what was carried out, from the hospitals that export them.</summary>
internal static class OrderRows
{
    public static void Write(RowBuffer row, Encounter encounter)
    {
        if (!encounter.IsStay || !encounter.Institution.ExportsOrders)
            return;
        foreach (var same in encounter.Lines.Where(line => line.Corrects is null).GroupBy(line => (line.Order, line.Item, line.Time)))
        {
            var (order, item, time) = same.Key;
            row.Code("99"u8, encounter.Id, 13);
            row.Code("R"u8, encounter.Id, 13, order, 4);
            row.Field(item.Code);
            row.Field(encounter.Person.Number);
            row.Field(encounter.Institution.Code);
            row.Field(item.Name);
            row.Time(time.AddMinutes(-5));
            row.Number(same.Sum(line => line.Count));
            row.Time(time);
            row.Number(same.Sum(Done));
            row.Field('1');
            row.Field('1');
            row.Time(time);
            row.EndRow();
        }
    }

    private static int Done(FeeLine line) => line.IsPhantom ? line.Count / 2 : line.Count;
}
