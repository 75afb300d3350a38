namespace FraudWatch.Relational;

/// <summary>Rows by the values that they begin with, as SQL groups them: no value equals no value.</summary>
/// <param name="width">How many values count.</param>
internal sealed class KeyComparer(int width) : IEqualityComparer<Value[]>
{
    public bool Equals(Value[]? x, Value[]? y)
    {
        if (x is null || y is null)
            return ReferenceEquals(x, y);
        for (var i = 0; i < width; i++)
        {
            if (!ValueOrder.AreEqual(x[i], y[i]))
                return false;
        }

        return true;
    }

    public int GetHashCode(Value[] obj)
    {
        var hash = width;
        for (var i = 0; i < width; i++)
            hash = (hash * 397) ^ ValueOrder.Hash(obj[i]);
        return hash;
    }
}
