namespace FraudWatch.Spreadsheets;

/// <summary>Places of the cell formats in <see cref="WorkbookParts.Styles"/>.</summary>
internal static class CellStyle
{
    public const int Head = 6;
    public const int Heading = 7;

    public static int Of(CellKind kind) => kind switch
    {
        CellKind.Number => 2,
        CellKind.Amount => 3,
        CellKind.Date => 4,
        CellKind.Time => 5,
        _ => 1,
    };
}
