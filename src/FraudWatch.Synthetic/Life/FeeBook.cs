using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>Books fee lines of one encounter, numbering lines and orders.</summary>
internal sealed class FeeBook(Encounter encounter)
{
    private readonly Dictionary<Item, int> _orders = [];
    private int _orderNumber;

    public Encounter Encounter { get; } = encounter;

    /// <summary>An order of its own: a laboratory sample, an examination, a session.</summary>
    public int NewOrder() => ++_orderNumber;

    /// <summary>The standing order of an item: the same number on each day of a stay.</summary>
    public int StandingOrder(Item item)
    {
        if (!_orders.TryGetValue(item, out var order))
            _orders[item] = order = NewOrder();
        return order;
    }

    public FeeLine Book(Item item, DateTime time, int count, int order, int days = 0, bool discharge = false) =>
        Encounter.Add(new FeeLine(Encounter.NextLineNumber(), item, time, count, item.PriceInCents(Encounter.Institution.Level))
        {
            Order = order,
            Physician = Encounter.Physician,
            Days = days,
            IsDischargeDrug = discharge,
            IsOnline = Encounter.IsOnline,
        });

    /// <summary>Books an item under an order of its own, on a bill that is otherwise finished.</summary>
    public static FeeLine BookLater(Encounter encounter, Item item, DateTime time, int count = 1, Institution? examinedAt = null) =>
        encounter.Add(new FeeLine(encounter.NextLineNumber(), item, time, count, item.PriceInCents(encounter.Institution.Level))
        {
            Order = encounter.Lines.Max(line => line.Order) + 1,
            Physician = encounter.Physician,
            ExaminedAt = examinedAt,
        });

    /// <summary>Books the same line once more, down to its order number.</summary>
    public static FeeLine BookAgain(Encounter encounter, FeeLine line) => encounter.Add(Copy(encounter, line, line.Time, line.Count, null));

    /// <summary>Takes a line back.</summary>
    public static FeeLine TakeBack(Encounter encounter, FeeLine line, DateTime time) => encounter.Add(Copy(encounter, line, time, -line.Count, line));

    private static FeeLine Copy(Encounter encounter, FeeLine line, DateTime time, int count, FeeLine? corrects) =>
        new(encounter.NextLineNumber(), line.Item, time, count, line.Price)
        {
            Order = line.Order,
            Physician = line.Physician,
            Days = line.Days,
            IsDischargeDrug = line.IsDischargeDrug,
            ExaminedAt = line.ExaminedAt,
            IsOnline = line.IsOnline,
            Corrects = corrects,
        };
}
