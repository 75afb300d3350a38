namespace FraudWatch.Relational;

/// <summary>Gets the rows of a query one by one.</summary>
internal interface IRowTaker
{
    /// <returns>Whether it wants more.</returns>
    bool Take(Value[] row);
}
