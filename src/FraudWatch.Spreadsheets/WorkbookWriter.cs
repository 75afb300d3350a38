using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FraudWatch.Spreadsheets;

/// <summary>
/// Writes a workbook, sheet after sheet and row after row, to a stream that need not be seekable (a response, a file). Nothing but
/// the rows of a few thousand characters is held in memory. A sheet that is full is continued on another of the same name.
/// </summary>
/// <remarks>Only asynchronous writes reach the stream, which a web server insists on. The workbook is complete when it is disposed of.</remarks>
public sealed class WorkbookWriter : IAsyncDisposable
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32_767;
    private const int FlushAt = 32_768;
    private readonly Stream output;
    private readonly int rowsPerSheet;
    private readonly StringBuilder buffer = new();
    private readonly SheetNames names = new();
    private readonly List<(string Name, int TitleRow)> sheets = [];
    private readonly PendingBytes pending = new();
    private readonly ZipArchive archive;
    private Stream? part;
    private SheetLayout? layout;
    private int row;

    /// <summary>A workbook on that stream, which stays open.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="rowsPerSheet">Rows of a sheet with its heading; Excel takes 1,048,576.</param>
    public WorkbookWriter(Stream output, int rowsPerSheet = 1_048_576)
    {
        (this.output, this.rowsPerSheet) = (output, rowsPerSheet);
        archive = new ZipArchive(pending, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Begins a sheet; rows written next go there.</summary>
    public async Task StartSheetAsync(SheetLayout sheet, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        await EndSheetAsync(cancellation);
        sheets.Add((names.Add(sheet.Name), sheet.Heading.Count + 1));
        part = Open($"xl/worksheets/sheet{sheets.Count}.xml");
        (layout, row) = (sheet, 0);
        buffer.Append(WorkbookParts.SheetStart(sheet));
        foreach (var line in sheet.Heading)
            AppendRow([Cell.Text(line)], CellStyle.Heading);
        AppendRow(sheet.Columns.Select(column => Cell.Text(column.Title)), CellStyle.Head);
    }

    /// <summary>Writes a row of the sheet begun last; cells that are left out at its end are empty.</summary>
    /// <exception cref="InvalidOperationException">No sheet was begun.</exception>
    public async ValueTask WriteRowAsync(IReadOnlyList<Cell> cells, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (layout is null)
            throw new InvalidOperationException("A row was written before a sheet was begun.");
        if (row >= rowsPerSheet)
            await StartSheetAsync(layout, cancellation);
        AppendRow(cells.Concat(Enumerable.Repeat(default(Cell), Math.Max(0, layout.Columns.Count - cells.Count))), style: null);
        if (buffer.Length >= FlushAt)
            await FlushAsync(cancellation);
    }

    /// <summary>Ends the last sheet and writes what names them all.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndSheetAsync(CancellationToken.None);
        Write("xl/workbook.xml", WorkbookParts.Workbook(sheets));
        Write("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(sheets.Count));
        Write("xl/styles.xml", WorkbookParts.Styles);
        Write("_rels/.rels", WorkbookParts.Relations);
        Write("[Content_Types].xml", WorkbookParts.ContentTypes(sheets.Count));
        archive.Dispose();
        await pending.DrainAsync(output, CancellationToken.None);
        await pending.DisposeAsync();
    }

    private void AppendRow(IEnumerable<Cell> cells, int? style)
    {
        row++;
        buffer.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        foreach (var cell in cells)
            AppendCell(cell, style ?? CellStyle.Of(cell.Kind));
        buffer.Append("</row>");
    }

    private void AppendCell(Cell cell, int style)
    {
        buffer.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\"");
        if (cell.Kind == CellKind.Empty)
            buffer.Append("/>");
        else if (cell.Content is { } text)
            buffer.Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").AppendEscaped(Shortened(FormulaText.Neutralise(text))).Append("</t></is></c>");
        else
            buffer.Append("><v>").AppendNumber(cell.Value).Append("</v></c>");
    }

    /// <summary>Excel takes 32,767 characters a cell and calls a file with more damaged.</summary>
    private static string Shortened(string text) => text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";

    private async Task EndSheetAsync(CancellationToken cancellation)
    {
        if (part is null || layout is null)
            return;
        buffer.Append(WorkbookParts.SheetEnd(layout, row));
        await FlushAsync(cancellation);
        part.Dispose();
        part = null;
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        part?.Write(Encoding.UTF8.GetBytes(buffer.ToString()));
        buffer.Clear();
        await pending.DrainAsync(output, cancellation);
    }

    private void Write(string name, string xml)
    {
        using var entry = Open(name);
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }

    private Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        // One fixed time: the same rows give the same bytes.
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
