namespace FraudWatch.Detection.Knowledge;

/// <summary>Imports published points: each becomes a version of what is known of its class, item and pair, or nothing new.</summary>
internal sealed class PointImport(KnowledgeFolder folder, ImportOptions options, DateOnly today)
{
    private const int DiscountedOperations = 15;

    public ImportReport Run(PointHeader header, IReadOnlyList<CsvRecord> records, CancellationToken cancellation)
    {
        var dates = new PublicationDates(options.ValidFrom, today, header.Has("batch"));
        var reader = new PublishedPoints(header, dates, options.Region ?? "");
        var points = reader.Read(records);
        var book = PointBook.Load(folder);
        var contradicting = 0;
        var changes = new Dictionary<PointChange, int>();
        foreach (var same in points.GroupBy(point => (point.Key, point.ValidFrom)).OrderBy(same => same.Key.ValidFrom))
        {
            var change = book.Add(Version([.. same], ref contradicting));
            changes[change] = changes.GetValueOrDefault(change) + 1;
        }

        var dropped = Dropped(points, book);
        cancellation.ThrowIfCancellationRequested();
        book.Save(folder);
        return new ImportReport
        {
            Table = "point",
            Read = records.Count,
            Usable = points.Count,
            Skipped = reader.Skipped,
            UnknownClasses = reader.UnknownClasses,
            Added = changes.GetValueOrDefault(PointChange.New),
            NewVersions = changes.GetValueOrDefault(PointChange.Version),
            Corrected = changes.GetValueOrDefault(PointChange.Corrected),
            Unchanged = changes.GetValueOrDefault(PointChange.Unchanged),
            Contradicting = contradicting,
            DroppedByUpdate = dropped,
        };
    }

    /// <summary>
    /// One version of the rows for one point and day. An operation may stand in several discount groups, so their names are
    /// joined; of other texts that differ the first stands.
    /// </summary>
    private static PointVersion Version(IReadOnlyList<PublishedPoint> same, ref int contradicting)
    {
        var first = same[0];
        var texts = same.DistinctBy(point => PlainText.Essence(point.Constraint)).Select(point => point.Constraint).ToList();
        var areGroups = first.Class.Number == DiscountedOperations;
        contradicting += areGroups ? 0 : texts.Count - 1;
        return new PointVersion
        {
            Key = first.Key,
            ValidFrom = first.ValidFrom,
            ItemName = first.ItemName,
            Constraint = areGroups ? string.Join('|', texts.Order(StringComparer.Ordinal)) : texts[0],
            Source = first.Source,
        };
    }

    private List<DroppedPoints> Dropped(List<PublishedPoint> points, PointBook book)
    {
        var updated = points.Where(point => !point.IsNumbered).Select(point => point.Key).ToHashSet();
        var updates = points.Where(point => !point.IsNumbered).GroupBy(point => point.Class).ToDictionary(group => group.Key, group => group.Min(point => point.ValidFrom));
        return
        [
            .. from numbered in points.Where(point => point.IsNumbered && updates.ContainsKey(point.Class)).GroupBy(point => point.Class)
               let before = numbered.Select(point => point.Key).Distinct().ToList()
               let gone = before.Where(key => !updated.Contains(key)).ToList()
               where gone.Count > 0
               orderby numbered.Key.Number
               select new DroppedPoints(numbered.Key.Number, numbered.Key.Name, before.Count, gone.Count, End(gone, book, updates[numbered.Key])),
        ];
    }

    private int End(List<PointKey> gone, PointBook book, DateOnly day) =>
        options.UpdateReplaces ? gone.Count(key => book.Find(key)?.Close(day) ?? false) : 0;
}
