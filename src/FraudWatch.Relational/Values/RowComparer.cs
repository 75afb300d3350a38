namespace FraudWatch.Relational;

/// <summary>Rows or keys as SQL groups them: no value equals no value.</summary>
internal sealed class RowComparer : IEqualityComparer<Value[]>
{
    public static RowComparer Instance { get; } = new();

    public bool Equals(Value[]? x, Value[]? y)
    {
        if (x is null || y is null || x.Length != y.Length)
            return ReferenceEquals(x, y);
        for (var i = 0; i < x.Length; i++)
        {
            if (!ValueOrder.AreEqual(x[i], y[i]))
                return false;
        }

        return true;
    }

    public int GetHashCode(Value[] obj)
    {
        var hash = obj.Length;
        foreach (var value in obj)
            hash = (hash * 397) ^ ValueOrder.Hash(value);
        return hash;
    }
}
