namespace FraudWatch.Relational;

/// <summary>Gathers the rows of a query.</summary>
internal sealed class RowList : IRowTaker
{
    private List<Value[]>? rows;

    public Relation Relation => rows is null ? Relation.Empty : new Relation(rows);

    public bool Take(Value[] row)
    {
        (rows ??= []).Add(row);
        return true;
    }
}
