namespace FraudWatch.Relational;

/// <summary>Has enough with the first row.</summary>
internal sealed class AnyRow : IRowTaker
{
    public static AnyRow Instance { get; } = new();

    public bool Take(Value[] row) => false;
}
