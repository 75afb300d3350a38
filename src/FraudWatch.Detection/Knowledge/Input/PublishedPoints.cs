using System.Globalization;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Reads a file of published points; what cannot be used is named, and the rest goes on.</summary>
internal sealed class PublishedPoints(PointHeader header, PublicationDates dates, string region)
{
    private readonly List<SkippedRow> skipped = [];
    private readonly Dictionary<string, OfficialClass?> classes = [];
    private readonly SortedDictionary<string, int> unknownClasses = new(StringComparer.Ordinal);

    public IReadOnlyList<SkippedRow> Skipped => skipped;

    /// <summary>Names of classes that are none of the official ones, with their rows.</summary>
    public IReadOnlyDictionary<string, int> UnknownClasses => unknownClasses;

    /// <summary>The usable rows, in the order of the file.</summary>
    public List<PublishedPoint> Read(IReadOnlyList<CsvRecord> records)
    {
        var mixed = records.Any(HasBatch) && !records.All(HasBatch);
        return [.. records.Select(record => Point(record, mixed)).OfType<PublishedPoint>()];
    }

    private bool HasBatch(CsvRecord record) => IsWhole(record) && header.Of(record, "batch").Length > 0;

    private bool IsWhole(CsvRecord record) => record.Problem is null && record.Fields.Count == header.Width;

    private PublishedPoint? Point(CsvRecord record, bool mixed)
    {
        if (!IsWhole(record))
            return Skip(record, record.Problem ?? $"{record.Fields.Count} fields where the header has {header.Width}");
        if (header.Of(record, "item_code") is not { Length: > 0 } code)
            return Skip(record, $"no item code: {header.Of(record, "item_name")}{header.Of(record, "constraint")}");
        if (Class(record) is not { } official)
            return null;
        var text = header.Of(record, "valid_from");
        if (dates.Of(text, isUpdate: mixed && !HasBatch(record)) is not { } from)
            return Skip(record, $"'{text}' is no date");
        return new PublishedPoint
        {
            Class = official,
            ItemCode = code.ToUpperInvariant(),
            PairedItemCode = header.Of(record, "paired_item_code").ToUpperInvariant(),
            ItemName = header.Of(record, "item_name"),
            Constraint = header.Of(record, "constraint"),
            Region = header.Of(record, "region") is { Length: > 0 } own ? own : region,
            ValidFrom = from,
            Source = Source(record, mixed),
            IsNumbered = mixed && HasBatch(record),
        };
    }

    private string Source(CsvRecord record, bool mixed)
    {
        var batch = HasBatch(record) ? $"第{header.Of(record, "batch")}批" : mixed ? "更新" : "";
        return string.Join(' ', new[] { header.Of(record, "point_id"), batch }.Where(part => part.Length > 0));
    }

    private OfficialClass? Class(CsvRecord record)
    {
        var (name, code) = (header.Of(record, "rule_class"), header.Of(record, "gz_code"));
        var stated = name.Length > 0 ? name : code;
        if (!classes.TryGetValue($"{name}|{code}", out var found))
            classes[$"{name}|{code}"] = found = OfficialClasses.All.FirstOrDefault(one => PlainText.Of(one.Name) == PlainText.Of(name))
                ?? OfficialClasses.Find(code);
        if (found is not null)
            return found;
        unknownClasses[stated] = unknownClasses.GetValueOrDefault(stated) + 1;
        Skip(record, $"'{stated}' is none of the 88 official rule classes");
        return null;
    }

    private PublishedPoint? Skip(CsvRecord record, string reason)
    {
        skipped.Add(new SkippedRow(record.Line, reason.Length <= 200 ? reason : string.Create(CultureInfo.InvariantCulture, $"{reason[..200]}...")));
        return null;
    }
}
