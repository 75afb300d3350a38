namespace FraudWatch.Synthetic.Catalogue;

/// <summary>One row of an embedded table, read by column name.</summary>
internal sealed record EmbeddedRow(int Number, IReadOnlyList<string> Header, IReadOnlyList<string> Values)
{
    public string this[string column]
    {
        get
        {
            for (var i = 0; i < Header.Count; i++)
            {
                if (Header[i] == column)
                    return Values[i];
            }
            throw new InvalidOperationException($"There is no column '{column}'.");
        }
    }

    public int Int(string column) => int.Parse(this[column]);

    public double Double(string column) => double.Parse(this[column]);

    public string[] Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
