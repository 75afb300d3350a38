namespace FraudWatch.Server.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Name">Its name in the API, which programs read: head of CSV, member of JSON, field of Parquet and Arrow.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Title">Its name in a workbook, which people read.</param>
public sealed record ExportColumn(string Name, ExportKind Kind, string Title);
