using System.Globalization;
using System.Text;
using FraudWatch.Spreadsheets;

namespace FraudWatch.Server.Exports;

/// <summary>CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding; text that would be a formula is kept from it.</summary>
internal sealed class CsvExport : IExportFormat
{
    private const int FlushAt = 32_768;
    private static readonly char[] Quoting = [',', '"', '\r', '\n'];

    /// <inheritdoc />
    public string Name => "csv";

    /// <inheritdoc />
    public string MediaType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc />
    public async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, table.Columns.Select(column => column.Name));
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            Append(text, row.Select(Written));
            if (text.Length >= FlushAt)
                await FlushAsync(text, output, cancellation);
        }
        await FlushAsync(text, output, cancellation);
    }

    private static void Append(StringBuilder text, IEnumerable<string> values) => text.AppendJoin(',', values.Select(Quoted)).Append("\r\n");

    private static string Quoted(string value) => value.IndexOfAny(Quoting) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Written(object? value) => value switch
    {
        null => "",
        string text => FormulaText.Neutralise(text),
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"No form in CSV for {value.GetType()}."),
    };

    private static async Task FlushAsync(StringBuilder text, Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
        text.Clear();
    }
}
