namespace FraudWatch.Relational;

/// <summary>Rows by a key of theirs, found in the order in which they stand. A row of whose key a part has no value is never found.</summary>
internal sealed class RowIndex
{
    private readonly Value[][] rows;
    private readonly int[] places;
    private readonly Entry[] entries;

    /// <param name="rows">The rows, or only their keys.</param>
    /// <param name="places">Where in a row the values of the key stand.</param>
    public RowIndex(Value[][] rows, int[] places)
    {
        this.rows = rows;
        this.places = places;
        entries = new Entry[Math.Max(1, rows.Length)];
        foreach (ref var entry in entries.AsSpan())
            entry.First = -1;
        for (var row = rows.Length - 1; row >= 0; row--)
            Add(row);
    }

    /// <summary>The first row of a key; -1 where there is none.</summary>
    public int First(ReadOnlySpan<Value> key)
    {
        var hash = key.Length;
        foreach (var value in key)
            hash = Mixed(hash, value);
        return Match(entries[Slot(hash)].First, hash, key);
    }

    /// <summary>The next row of the same key after one; -1 where there is none.</summary>
    public int Next(int row, ReadOnlySpan<Value> key) => Match(entries[row].Next, entries[row].Hash, key);

    private void Add(int row)
    {
        var hash = places.Length;
        foreach (var place in places)
        {
            if (rows[row][place].IsNull)
                return;
            hash = Mixed(hash, rows[row][place]);
        }

        ref var slot = ref entries[Slot(hash)].First;
        entries[row].Hash = hash;
        entries[row].Next = slot;
        slot = row;
    }

    private int Match(int row, int hash, ReadOnlySpan<Value> key)
    {
        while (row >= 0 && (entries[row].Hash != hash || !IsOf(rows[row], key)))
            row = entries[row].Next;
        return row;
    }

    private bool IsOf(Value[] row, ReadOnlySpan<Value> key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (!ValueOrder.AreEqual(row[places[i]], key[i]))
                return false;
        }

        return true;
    }

    private int Slot(int hash) => (int)((uint)hash % (uint)entries.Length);

    private static int Mixed(int hash, Value value) => (hash * 397) ^ ValueOrder.Hash(value);

    /// <summary>Of the row of this number its hash and the next one of its slot; of the slot of this number its first row.</summary>
    private struct Entry
    {
        public int Hash;
        public int Next;
        public int First;
    }
}
