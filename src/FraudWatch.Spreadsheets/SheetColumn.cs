namespace FraudWatch.Spreadsheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">What stands in its head.</param>
/// <param name="Width">Its width in characters of the usual font.</param>
public sealed record SheetColumn(string Title, double Width = 14);
