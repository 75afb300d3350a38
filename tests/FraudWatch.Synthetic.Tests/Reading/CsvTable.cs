namespace FraudWatch.Synthetic.Tests.Reading;

/// <summary>A generated file, as a data engineer would read it.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    public CsvTable(string path)
    {
        using var reader = new StreamReader(path);
        var header = (reader.ReadLine() ?? "").Split(',');
        _columns = header.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
        while (reader.ReadLine() is { } line)
        {
            var values = line.Split(',');
            if (values.Length != header.Length)
                throw new InvalidDataException($"{path}: a row has {values.Length} fields, the header {header.Length}: {line}");
            Rows.Add(new CsvRow(this, values));
        }
    }

    public List<CsvRow> Rows { get; } = [];

    public int Column(string name) => _columns[name];

    public Dictionary<string, CsvRow> By(string column) => Rows.ToDictionary(row => row[column]);

    public ILookup<string, CsvRow> Grouped(string column) => Rows.ToLookup(row => row[column]);
}
