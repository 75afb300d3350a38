using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Detection.Benefits;
using FraudWatch.Detection.Rules;
using FraudWatch.Detection.Tests.Rules;
using FraudWatch.Store.Engines.DuckDb;

namespace FraudWatch.Detection.Tests.Benefits;

/// <summary>A few settlement rows taken through the stages and the benefit engine: what each fund should have paid.</summary>
internal sealed class RecomputedClaims : IDisposable
{
    /// <summary>Columns of a settlement in these tests; the encounter's id is the settlement's own.</summary>
    public const string Header =
        "setl_id, psn_no, fixmedins_code, fix_blng_admdvs, dedc_hosp_lv, med_type, enddate, inscp_amt, insutype, psn_type, insu_admdvs";

    private static readonly RuleCatalogue Catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);

    private readonly FixtureStore store;

    private RecomputedClaims(FixtureStore store) => this.store = store;

    /// <summary>Loads settlements under <see cref="Header"/>, to which further columns may be added, and other tables.</summary>
    public static async Task<RecomputedClaims> OfAsync(string settlements, string furtherColumns = "", params (string Table, string Csv)[] others)
    {
        var store = FixtureStore.Create();
        store.Load("setl_d", Settlements(settlements, furtherColumns));
        foreach (var (table, csv) in others)
            store.Load(table, Trimmed(csv));
        store.Build(Catalogue.SharedBehind(["features.benefit"]).SelectMany(step => step.Reads));
        await RecomputeBenefits.RunAsync(store.Connection, Catalogue);
        return new RecomputedClaims(store);
    }

    /// <summary>Columns of features.benefit, one line per settlement in their order, values joined by " | ", NULL as "-".</summary>
    public IReadOnlyList<string> Lines(string columns)
    {
        using var command = new DuckDBCommand($"SELECT {columns} FROM features.benefit ORDER BY setl_id", store.Connection);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "-" : Text(reader.GetValue(i)))));
        return lines;
    }

    /// <summary>The only settlement's columns.</summary>
    public string Line(string columns) => Assert.Single(Lines(columns));

    public void Dispose() => store.Dispose();

    /// <summary>Keys and times that the tests do not vary: each settlement is an encounter that began and ended on its last day.</summary>
    private static string Settlements(string rows, string furtherColumns)
    {
        var header = (Header + (furtherColumns.Length > 0 ? ", " + furtherColumns : "")).Split(',', StringSplitOptions.TrimEntries);
        var (id, day, scope) = (Array.IndexOf(header, "setl_id"), Array.IndexOf(header, "enddate"), Array.IndexOf(header, "inscp_amt"));
        var lines = Trimmed(rows).Split('\n').Select(line => line.Split(','))
            .Select(fields => string.Join(',', [.. fields, $"M{fields[id]}", fields[day], $"{fields[day]} 12:00:00", fields[scope], "0"]));
        return string.Join('\n', lines.Prepend(string.Join(',', [.. header, "mdtrt_id", "begndate", "setl_time", "medfee_sumamt", "fund_pay_sumamt"])));
    }

    private static string Trimmed(string csv) => string.Join('\n', csv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => string.Join(',', line.Split(',', StringSplitOptions.TrimEntries))));

    private static string Text(object value) => value switch
    {
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "-",
    };
}
