using System.Globalization;

namespace FraudWatch.Server.Exports;

/// <summary>A list as a file: its header <c>X-Row-Count</c> says how many rows follow, before they do.</summary>
internal sealed class ExportAnswer(ExportTable table, IExportFormat format, string fileName) : IResult
{
    public const string CountHeader = "X-Row-Count";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var open = table;
        var response = httpContext.Response;
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        response.Headers[CountHeader] = table.Count.ToString(CultureInfo.InvariantCulture);
        var written = 0L;
        var counted = new ExportTable(table.Columns, table.Count, CountedAsync());
        await format.WriteAsync(counted, response.Body, httpContext.RequestAborted);
        // A file that is cut off must not look whole: the connection breaks before its end.
        if (written != table.Count)
            throw new InvalidOperationException($"An export of {table.Count} rows had {written}.");

        async IAsyncEnumerable<IReadOnlyList<object?>> CountedAsync()
        {
            await foreach (var row in table.Rows)
            {
                written++;
                yield return row;
            }
        }
    }
}
