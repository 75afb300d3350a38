using System.Security.Cryptography;

namespace FraudWatch.Synthetic.Tests.Reading;

/// <summary>A city generated into a folder of its own, read back from its files; the folder goes with it.</summary>
public sealed class GeneratedCity : IDisposable
{
    private readonly Dictionary<string, CsvTable> _tables = [];
    private readonly Dictionary<string, object> _indexes = [];
    private readonly string _folder;

    private GeneratedCity(string folder, CityOptions options, CityReport report) => (_folder, Options, Report) = (folder, options, report);

    public CityOptions Options { get; }

    public CityReport Report { get; }

    public static GeneratedCity Of(CityOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("fraudwatch-city-").FullName;
        var report = SyntheticCity.GenerateAsync(options, folder).GetAwaiter().GetResult();
        return new GeneratedCity(folder, options, report);
    }

    public CsvTable this[string table]
    {
        get
        {
            if (!_tables.TryGetValue(table, out var found))
                _tables[table] = found = new CsvTable(Path.Combine(_folder, table + ".csv"));
            return found;
        }
    }

    public CsvRow Encounter(string id) => Index("mdtrt_d", table => table.By("mdtrt_id"))[id];

    public IEnumerable<CsvRow> LinesOf(string encounter) => Index("fee_list_d", table => table.Grouped("mdtrt_id"))[encounter];

    public IEnumerable<CsvRow> SettlementsOf(string encounter) => Index("setl_d", table => table.Grouped("mdtrt_id"))[encounter];

    public IEnumerable<CsvRow> WardChecksOf(string encounter) => Index("ward_check_d", table => table.Grouped("mdtrt_id"))[encounter];

    public IEnumerable<CsvRow> IdentityChecksOf(string encounter) => Index("identity_check_d", table => table.Grouped("mdtrt_id"))[encounter];

    public IEnumerable<CsvRow> EncountersOf(string person) => Index("by person", "mdtrt_d", table => table.Grouped("psn_no"))[person];

    public IEnumerable<string> Files() => Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal);

    public string Fingerprint() => string.Join('\n', Files().Select(file =>
        $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private T Index<T>(string table, Func<CsvTable, T> build) where T : class => Index(table, table, build);

    private T Index<T>(string name, string table, Func<CsvTable, T> build) where T : class
    {
        if (!_indexes.TryGetValue(name, out var index))
            _indexes[name] = index = build(this[table]);
        return (T)index;
    }
}
