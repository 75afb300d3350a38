namespace FraudWatch.Spreadsheets;

/// <summary>A sheet's name, heading lines and columns.</summary>
public sealed record SheetLayout
{
    /// <summary>Shown on the tab; what Excel does not allow in names is replaced, and a name used before gets a number.</summary>
    public required string Name { get; init; }

    /// <summary>Columns from left to right; their titles are repeated on every printed page.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Lines above the titles, each in a cell of its own over the width of the sheet.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>Whether the columns can be filtered: for lists that are read, not for forms that are signed.</summary>
    public bool CanFilter { get; init; }
}
