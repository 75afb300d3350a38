using System.Globalization;

namespace FraudWatch.Synthetic.Tests.Reading;

/// <summary>One row of a generated file, read by column name.</summary>
public readonly record struct CsvRow(CsvTable Table, string[] Values)
{
    public string this[string column] => Values[Table.Column(column)];

    public decimal Number(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public DateTime Time(string column) => DateTime.Parse(this[column], CultureInfo.InvariantCulture);

    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
}
