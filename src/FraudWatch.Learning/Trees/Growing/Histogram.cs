using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// Adding up derivatives by bin: where training spends its time, and therefore without bounds checks. A cell is two numbers (see
/// <see cref="Sums"/>), read, added and written as one vector. Every word of a group holds bins of its four features, so a cell's
/// number is below the group's end by the making of <see cref="Binning.BinnedMatrix"/>.
/// </summary>
internal static class Histogram
{
    /// <summary>Adds all rows of a group; pairs hold two numbers for each row.</summary>
    public static void AddAll(Span<long> cells, ReadOnlySpan<int> firstCells, ReadOnlySpan<uint> words, ReadOnlySpan<long> pairs)
    {
        Check(firstCells, words.Length, pairs);
        ref var c0 = ref Start(cells, firstCells[0]);
        ref var c1 = ref Start(cells, firstCells[1]);
        ref var c2 = ref Start(cells, firstCells[2]);
        ref var c3 = ref Start(cells, firstCells[3]);
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var pair = ref MemoryMarshal.GetReference(pairs);
        for (nuint i = 0; i < (nuint)words.Length; i++)
        {
            var bins = Unsafe.Add(ref word, i);
            var sums = Vector128.LoadUnsafe(ref pair, 2 * i);
            Add(ref c0, bins & 0xFF, sums);
            Add(ref c1, bins >> 8 & 0xFF, sums);
            Add(ref c2, bins >> 16 & 0xFF, sums);
            Add(ref c3, bins >> 24, sums);
        }
    }

    /// <summary>Adds these rows of a group; pairs hold two numbers for each row, in the order of the rows.</summary>
    public static void AddRows(
        Span<long> cells, ReadOnlySpan<int> firstCells, ReadOnlySpan<uint> words, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs)
    {
        Check(firstCells, rows.Length, pairs);
        ref var c0 = ref Start(cells, firstCells[0]);
        ref var c1 = ref Start(cells, firstCells[1]);
        ref var c2 = ref Start(cells, firstCells[2]);
        ref var c3 = ref Start(cells, firstCells[3]);
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var pair = ref MemoryMarshal.GetReference(pairs);
        for (nuint i = 0; i < (nuint)rows.Length; i++)
        {
            var bins = Unsafe.Add(ref word, Unsafe.Add(ref row, i));
            var sums = Vector128.LoadUnsafe(ref pair, 2 * i);
            Add(ref c0, bins & 0xFF, sums);
            Add(ref c1, bins >> 8 & 0xFF, sums);
            Add(ref c2, bins >> 16 & 0xFF, sums);
            Add(ref c3, bins >> 24, sums);
        }
    }

    /// <summary>Takes one child's cells off its parent's, which leaves the other child's.</summary>
    public static void Subtract(Span<long> parent, ReadOnlySpan<long> child)
    {
        for (var i = 0; i < child.Length; i++)
            parent[i] -= child[i];
    }

    /// <summary>The sums of one bin.</summary>
    public static Sums Cell(ReadOnlySpan<long> cells, int bin) => new(cells[2 * bin], cells[(2 * bin) + 1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref long Start(Span<long> cells, int firstCell) => ref cells[2 * firstCell];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref long first, uint bin, Vector128<long> sums)
    {
        ref var cell = ref Unsafe.Add(ref first, 2 * (nuint)bin);
        (Vector128.LoadUnsafe(ref cell) + sums).StoreUnsafe(ref cell);
    }

    private static void Check(ReadOnlySpan<int> firstCells, int rows, ReadOnlySpan<long> pairs)
    {
        if (firstCells.Length != Binning.BinnedMatrix.GroupSize || pairs.Length != 2 * rows)
            throw new ArgumentException("A group has four features, and every row one pair.");
    }
}
