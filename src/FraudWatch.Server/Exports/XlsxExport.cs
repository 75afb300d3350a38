using FraudWatch.Spreadsheets;

namespace FraudWatch.Server.Exports;

/// <summary>A workbook; a list of more rows than a sheet takes goes on in the next.</summary>
internal sealed class XlsxExport : IExportFormat
{
    private const string Sheet = "清单";

    /// <inheritdoc />
    public string Name => "xlsx";

    /// <inheritdoc />
    public string MediaType => WorkbookWriter.MediaType;

    /// <inheritdoc />
    public async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation)
    {
        await using var workbook = new WorkbookWriter(output);
        await workbook.StartSheetAsync(
            new SheetLayout { Name = Sheet, Columns = [.. table.Columns.Select(column => new SheetColumn(column.Title, WidthOf(column.Kind)))], CanFilter = true },
            cancellation);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
            await workbook.WriteRowAsync([.. row.Select(CellOf)], cancellation);
    }

    private static double WidthOf(ExportKind kind) => kind == ExportKind.Text ? 20 : 13;

    private static Cell CellOf(object? value) => value switch
    {
        null => default,
        string text => Cell.Text(text),
        long whole => Cell.Number(whole),
        decimal amount => Cell.Amount(amount),
        double number => Cell.Number((decimal)number),
        DateOnly day => Cell.Date(day),
        DateTime time => Cell.Time(time),
        bool flag => Cell.Text(flag ? "是" : "否"),
        _ => throw new NotSupportedException($"No form in a workbook for {value.GetType()}."),
    };
}
