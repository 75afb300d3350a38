namespace FraudWatch.Store.Schemas;

/// <summary>
/// Chooses the table that a header belongs to: what it requires is all there, no finer table fits as well, and it
/// explains the most fields. A table that explains more fields but lacks a required column stops the choice, because
/// loading a settlement file as a list of persons would be worse than saying which column is absent.
/// </summary>
internal sealed class TableRecogniser(IReadOnlyList<InputTable> tables)
{
    private readonly IReadOnlyList<HeaderReader> readers = [.. tables.Select(table => new HeaderReader(table))];

    public HeaderRecognition Recognise(IReadOnlyList<string> header, string? fileName)
    {
        var matches = readers.Select(reader => reader.Read(header))
            .OrderByDescending(match => match.Columns.Count)
            .ThenByDescending(match => match.OwnNames)
            .ThenBy(match => match.Missing.Count)
            .ToList();
        var candidates = WithoutCoarser(matches.Where(match => match.IsComplete));
        if (candidates.Count == 0)
            return HeaderRecognition.Failed(WhyNothingFits(matches[0], header));

        var likelier = matches.FirstOrDefault(match =>
            match.IsNearMiss
            && match.Columns.Count > candidates[0].Columns.Count
            && !candidates.Any(candidate => candidate.Table.FinerThan.Contains(match.Table.Name)));
        if (likelier is not null)
            return HeaderRecognition.Failed(WhyNothingFits(likelier, header));

        return Choose(candidates, fileName);
    }

    private static List<TableMatch> WithoutCoarser(IEnumerable<TableMatch> complete)
    {
        var matches = complete.ToList();
        var coarser = matches.SelectMany(match => match.Table.FinerThan).ToHashSet(StringComparer.Ordinal);
        return [.. matches.Where(match => !coarser.Contains(match.Table.Name))];
    }

    private static HeaderRecognition Choose(List<TableMatch> candidates, string? fileName)
    {
        var first = candidates[0];
        var equal = candidates
            .Where(match => match.Columns.Count == first.Columns.Count && match.OwnNames == first.OwnNames)
            .ToList();
        if (equal.Count > 1)
        {
            var named = equal
                .Where(match => fileName?.Contains(match.Table.Name, StringComparison.OrdinalIgnoreCase) == true)
                .ToList();
            if (named.Count != 1)
                return HeaderRecognition.Failed(
                    $"The header fits {string.Join(" and ", equal.Select(match => match.Table.Name))} equally well; "
                    + "name the file after its table, or add a column that only one of them has.");
            first = named[0];
        }
        return first.Clash is null
            ? HeaderRecognition.Of(first)
            : HeaderRecognition.Failed($"The header looks like {first.Table.Name}, but {first.Clash}.");
    }

    private static string WhyNothingFits(TableMatch nearest, IReadOnlyList<string> header)
    {
        if (nearest.Columns.Count == 0)
            return $"No field of the header is a known column ({Beginning(header)}).";
        return $"The header comes nearest to {nearest.Table.Name} ({nearest.Table.Zh}, {nearest.Columns.Count} of "
            + $"{header.Count} fields known), but it lacks {string.Join(", ", nearest.Missing)}.";
    }

    /// <summary>A file without a header begins with values, which may be personal and would be repeated in reports.</summary>
    private static string Beginning(IReadOnlyList<string> header) => header.Take(3).Any(field => field.Any(char.IsAsciiDigit))
        ? "its first line seems to be a row"
        : $"it begins with '{string.Join(", ", header.Take(3))}'";
}
