namespace FraudWatch.Learning.Trees.Growing;

/// <summary>Histograms of leaves that were split are used again; their old contents stay in them.</summary>
internal sealed class HistogramPool(int cells)
{
    private readonly Stack<long[]> _free = new();

    public long[] Rent() => _free.TryPop(out var histogram) ? histogram : GC.AllocateUninitializedArray<long>(2 * cells);

    public void Return(long[] histogram) => _free.Push(histogram);
}
