using System.Globalization;
using System.Text;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The rows of a Parquet file, in the file's own types.</summary>
internal sealed class ParquetRows(string path, IReadOnlyList<string> header, IReadOnlyList<string> types, TextTraits traits, long count) : PreparedRows
{
    public override long Count => count;

    public override long Rejected => 0;

    public override TextTraits Traits => traits;

    public override bool HasContent => true;

    public override string Relation => $"(SELECT {Columns} FROM {Scan} AS p)";

    public override string NumberedRelation =>
        $"(SELECT file_row_number + 1 AS {Ordinal}, CAST(to_json(p) AS VARCHAR) AS {Content}, {Columns} FROM {Scan} AS p)";

    public override RawColumn Column(int index) => new(Name(index), types[index], header[index], index + 1);

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

    private string Columns => string.Join(", ", header.Select((name, i) => $"p.{SqlText.Name(name)} AS {Name(i)}"));

    private string Scan => $"read_parquet({SqlText.Literal(path)}, binary_as_string = true, hive_partitioning = false, file_row_number = true)";

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}
