using System.Globalization;
using System.Text;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The rows of a Parquet or Arrow file, in the file's own types.</summary>
/// <param name="scan">SQL of the relation that reads the file.</param>
/// <param name="ordinal">Expression over it for a row's number, from 1.</param>
/// <param name="columns">What is in the file.</param>
/// <param name="traits">What its texts may hold.</param>
/// <param name="count">Rows that the file states.</param>
/// <param name="held">Given up with this object; may be null.</param>
internal sealed class TypedRows(string scan, string ordinal, TypedColumns columns, TextTraits traits, long count, IDisposable? held = null) : PreparedRows
{
    public override long Count => count;

    public override long Rejected => 0;

    public override TextTraits Traits => traits;

    public override bool HasContent => true;

    public override string Relation => $"(SELECT {Columns} FROM {scan} AS p)";

    public override string NumberedRelation =>
        $"(SELECT {ordinal} AS {Ordinal}, CAST(to_json(p) AS VARCHAR) AS {Content}, {Columns} FROM {scan} AS p)";

    public override RawColumn Column(int index) => new(Name(index), columns.Types[index], columns.Names[index], index + 1);

    public override long QuarantineFailed(IEnumerable<FailedRow> failed, Func<int, ColumnCheck> checks, string table, FileQuarantine quarantine)
    {
        var count = 0L;
        foreach (var row in failed)
        {
            var check = checks(row.Check);
            quarantine.Add(table, row.Ordinal, check.Number, check.Column, check.Reason, Encoding.UTF8.GetBytes(row.Content ?? ""));
            count++;
        }

        return count;
    }

    protected override IDisposable? Held => held;

    private string Columns => string.Join(", ", columns.Names.Select((name, i) => $"p.{SqlText.Name(name)} AS {Name(i)}"));

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}
