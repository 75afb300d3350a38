namespace FraudWatch.Relational;

/// <summary>Single values as SQL groups them.</summary>
internal sealed class ValueComparer : IEqualityComparer<Value>
{
    public static ValueComparer Instance { get; } = new();

    public bool Equals(Value x, Value y) => ValueOrder.AreEqual(x, y);

    public int GetHashCode(Value obj) => ValueOrder.Hash(obj);
}
