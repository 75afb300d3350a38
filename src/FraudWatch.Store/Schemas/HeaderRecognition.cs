using System.Diagnostics.CodeAnalysis;

namespace FraudWatch.Store.Schemas;

/// <summary>What a header turned out to be: a table with its columns, or a sentence that says why none fits.</summary>
public sealed class HeaderRecognition
{
    private HeaderRecognition(
        InputTable? table, IReadOnlyList<RecognisedColumn> columns, IReadOnlyList<IgnoredHeader> ignored, string? problem)
    {
        Table = table;
        Columns = columns;
        Ignored = ignored;
        Problem = problem;
    }

    /// <summary>The table, or null when none fits.</summary>
    public InputTable? Table { get; }

    /// <summary>The header fields that are read, in file order; each column at most once.</summary>
    public IReadOnlyList<RecognisedColumn> Columns { get; }

    /// <summary>The header fields that are not read, in file order.</summary>
    public IReadOnlyList<IgnoredHeader> Ignored { get; }

    /// <summary>Why no table fits, as a sentence for a data engineer; null when one does.</summary>
    public string? Problem { get; }

    /// <summary>Whether a table fits.</summary>
    [MemberNotNullWhen(true, nameof(Table))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRecognised => Table is not null;

    internal static HeaderRecognition Of(TableMatch match) => new(match.Table, match.Columns, match.Ignored, null);

    internal static HeaderRecognition Failed(string problem) => new(null, [], [], problem);
}
