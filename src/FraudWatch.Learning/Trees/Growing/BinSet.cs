using System.Runtime.CompilerServices;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>A set of bins, 0 to 255.</summary>
internal struct BinSet
{
    private Words _words;

    /// <summary>Bins 0 to last.</summary>
    public static BinSet UpTo(int last)
    {
        var set = new BinSet();
        for (var bin = 0; bin <= last; bin++)
            set.Add(bin);
        return set;
    }

    public void Add(int bin) => _words[bin >> 6] |= 1UL << bin;

    public readonly bool Contains(int bin) => (_words[bin >> 6] >> bin & 1) != 0;

    [InlineArray(4)]
    private struct Words
    {
        private ulong _first;
    }
}
