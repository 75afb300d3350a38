namespace FraudWatch.Spreadsheets;

/// <summary>How a cell is shown.</summary>
public enum CellKind
{
    /// <summary>Nothing, with the border of the row.</summary>
    Empty,

    /// <summary>Text, never turned into a number: codes keep their leading zeros.</summary>
    Text,

    /// <summary>A number as it is.</summary>
    Number,

    /// <summary>Yuan with two decimals and thousands apart.</summary>
    Amount,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day with hours and minutes.</summary>
    Time,
}
