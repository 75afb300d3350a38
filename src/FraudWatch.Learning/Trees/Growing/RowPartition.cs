using System.Runtime.CompilerServices;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// The rows of all leaves in one array, each leaf's side by side and ascending. Ascending rows make reading near sequential, and
/// keep the result the same however the work is shared.
/// </summary>
internal sealed class RowPartition
{
    private const int BlockLength = 8192;

    private readonly int[] _rows;
    private readonly int[] _right;
    private readonly Workers _workers;

    public RowPartition(int rows, Workers workers)
    {
        _rows = new int[rows];
        _right = new int[rows];
        _workers = workers;
    }

    /// <summary>The rows of a leaf.</summary>
    public ReadOnlySpan<int> Rows(int start, int count) => _rows.AsSpan(start, count);

    /// <summary>All rows back into one leaf.</summary>
    public void Reset()
    {
        for (var row = 0; row < _rows.Length; row++)
            _rows[row] = row;
    }

    /// <summary>Brings the rows that go left before those that go right, and returns how many those are.</summary>
    /// <param name="start">Where the leaf's rows begin.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="words">Bins of a group of features, by row.</param>
    /// <param name="shift">Where the splitting feature's bin lies in the word.</param>
    /// <param name="left">The bins that go left.</param>
    public int Split(int start, int count, uint[] words, int shift, BinSet left)
    {
        var goesLeft = new byte[256];
        for (var bin = 0; bin < goesLeft.Length; bin++)
            goesLeft[bin] = Unsafe.BitCast<bool, byte>(left.Contains(bin));

        var lefts = new int[(count + BlockLength - 1) / BlockLength];
        _workers.RunBlocks(count, BlockLength, (offset, length) =>
            lefts[offset / BlockLength] = SplitBlock(_rows.AsSpan(start + offset, length), _right.AsSpan(start + offset, length), words, shift, goesLeft));
        return Join(start, count, lefts);
    }

    /// <summary>Left rows stay, moved up; right rows go to the other array. Both are written each time, so that nothing is mispredicted.</summary>
    private static int SplitBlock(Span<int> rows, Span<int> right, uint[] words, int shift, byte[] goesLeft)
    {
        var (leftCount, rightCount) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            int isLeft = goesLeft[(byte)(words[row] >> shift)];
            rows[leftCount] = row;
            right[rightCount] = row;
            leftCount += isLeft;
            rightCount += 1 - isLeft;
        }

        return leftCount;
    }

    private int Join(int start, int count, int[] lefts)
    {
        var end = start;
        for (var block = 0; block < lefts.Length; block++)
        {
            _rows.AsSpan(start + (block * BlockLength), lefts[block]).CopyTo(_rows.AsSpan(end));
            end += lefts[block];
        }

        var leftCount = end - start;
        for (var block = 0; block < lefts.Length; block++)
        {
            var offset = block * BlockLength;
            var rights = Math.Min(BlockLength, count - offset) - lefts[block];
            _right.AsSpan(start + offset, rights).CopyTo(_rows.AsSpan(end));
            end += rights;
        }

        return leftCount;
    }
}
