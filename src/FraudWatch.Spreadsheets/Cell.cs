namespace FraudWatch.Spreadsheets;

/// <summary>The value of one cell.</summary>
public readonly record struct Cell
{
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private Cell(CellKind kind, string? content, decimal number) => (Kind, Content, Value) = (kind, content, number);

    /// <summary>How it is shown.</summary>
    public CellKind Kind { get; }

    /// <summary>Its text, for <see cref="CellKind.Text"/>.</summary>
    public string? Content { get; }

    /// <summary>Its number; for a day the days since 1899-12-30, by which spreadsheets count.</summary>
    public decimal Value { get; }

    /// <summary>Text; null is an empty cell.</summary>
    public static Cell Text(string? value) => string.IsNullOrEmpty(value) ? default : new Cell(CellKind.Text, value, 0);

    /// <summary>A number; null is an empty cell.</summary>
    public static Cell Number(decimal? value) => value is { } number ? new Cell(CellKind.Number, null, number) : default;

    /// <summary>Yuan; null is an empty cell.</summary>
    public static Cell Amount(decimal? yuan) => yuan is { } number ? new Cell(CellKind.Amount, null, number) : default;

    /// <summary>A day; null is an empty cell. Days before 1900-03-01, which spreadsheets count wrongly, become text.</summary>
    public static Cell Date(DateOnly? day) => day switch
    {
        null => default,
        { Year: < 1901 } early => Text(early.ToString("yyyy-MM-dd")),
        { } value => new Cell(CellKind.Date, null, (value.ToDateTime(TimeOnly.MinValue) - Epoch).Days),
    };

    /// <summary>A moment, to the second; null is an empty cell.</summary>
    public static Cell Time(DateTime? moment) => moment switch
    {
        null => default,
        { Year: < 1901 } early => Text(early.ToString("yyyy-MM-dd HH:mm:ss")),
        { } value => new Cell(CellKind.Time, null, decimal.Round((decimal)(value - Epoch).TotalSeconds / 86_400m, 10)),
    };
}
