namespace FraudWatch.Synthetic.Stock;

/// <summary>
/// How an honest storekeeper meets a known demand: an opening stock for the first month, then one delivery a month for the
/// next one, with a tenth to spare. Stock never runs out.
/// </summary>
internal sealed class StockPlan
{
    private const int Spare = 3;

    public StockPlan(int[] demand)
    {
        Opening = Target(demand[0]);
        Delivered = new int[demand.Length];
        AtEnd = new int[demand.Length];
        var stock = Opening;
        for (var month = 0; month < demand.Length; month++)
        {
            stock -= demand[month];
            var next = month + 1 < demand.Length ? Target(demand[month + 1]) : Spare;
            Delivered[month] = Math.Max(0, next - stock);
            AtEnd[month] = stock += Delivered[month];
        }
    }

    /// <summary>Packs on the shelf before the first sale.</summary>
    public int Opening { get; }

    /// <summary>Packs delivered in each month.</summary>
    public int[] Delivered { get; }

    /// <summary>Packs on the shelf at the end of each month.</summary>
    public int[] AtEnd { get; }

    private static int Target(int demand) => demand <= 0 ? Spare : demand + (demand / 10) + Spare;
}
