namespace FraudWatch.Relational;

/// <summary>What the order of two values must be: any of these.</summary>
[Flags]
internal enum Comparison
{
    Less = 1,
    Equal = 2,
    Greater = 4,
}
