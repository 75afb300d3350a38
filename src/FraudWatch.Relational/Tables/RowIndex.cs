namespace FraudWatch.Relational;

/// <summary>Rows by a key of theirs, found in the order in which they stand. A row of whose key a part has no value is never found.</summary>
internal sealed class RowIndex
{
    private readonly int width;
    private readonly Value[] keys;
    private readonly int[] hashes;
    private readonly int[] first;
    private readonly int[] next;

    /// <param name="keys">The keys of all rows, one after the other.</param>
    /// <param name="width">How many values a key has.</param>
    public RowIndex(Value[] keys, int width)
    {
        (this.keys, this.width) = (keys, width);
        var rows = keys.Length / width;
        hashes = new int[rows];
        next = new int[rows];
        first = new int[Math.Max(1, rows)];
        Array.Fill(first, -1);
        for (var row = rows - 1; row >= 0; row--)
            Add(row);
    }

    /// <summary>The first row of a key; -1 where there is none.</summary>
    public int First(ReadOnlySpan<Value> key)
    {
        if (HasNull(key))
            return -1;
        var hash = Hash(key);
        return Match(first[Slot(hash)], hash, key);
    }

    /// <summary>The next row of the same key after one; -1 where there is none.</summary>
    public int Next(int row, ReadOnlySpan<Value> key) => Match(next[row], hashes[row], key);

    private void Add(int row)
    {
        var key = keys.AsSpan(row * width, width);
        if (HasNull(key))
            return;
        hashes[row] = Hash(key);
        ref var slot = ref first[Slot(hashes[row])];
        next[row] = slot;
        slot = row;
    }

    private int Match(int row, int hash, ReadOnlySpan<Value> key)
    {
        while (row >= 0 && (hashes[row] != hash || !AreEqual(keys.AsSpan(row * width, width), key)))
            row = next[row];
        return row;
    }

    private int Slot(int hash) => (int)((uint)hash % (uint)first.Length);

    private static int Hash(ReadOnlySpan<Value> key)
    {
        var hash = key.Length;
        foreach (var value in key)
            hash = (hash * 397) ^ ValueOrder.Hash(value);
        return hash;
    }

    private static bool AreEqual(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!ValueOrder.AreEqual(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool HasNull(ReadOnlySpan<Value> key)
    {
        foreach (var part in key)
        {
            if (part.IsNull)
                return true;
        }

        return false;
    }
}
