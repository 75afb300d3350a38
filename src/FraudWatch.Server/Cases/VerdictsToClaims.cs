using System.Globalization;
using System.Text;
using FraudWatch.Core.Cases;
using FraudWatch.Server.Claims;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Server.Cases;

/// <summary>
/// Writes verdicts as a batch of <c>verdict_d</c> through the same ingest as every other input. Rows that are there already are
/// duplicates and are dropped, so that a batch can be written again.
/// </summary>
public sealed class VerdictsToClaims(ClaimsStore claims, ClaimsGate gate) : IVerdictSink
{
    private const string Header = "verdict_id,finding_id,fixmedins_code,verdict,amount,decided_on,chosen_by,clause,reason,updt_time";

    /// <inheritdoc />
    public async Task WriteAsync(string batch, IReadOnlyList<VerdictRow> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var folder = Directory.CreateDirectory(Path.Combine(claims.Folder.Temporary, $"verdicts-{Guid.NewGuid():N}"));
        try
        {
            var file = Path.Combine(folder.FullName, "verdict_d.csv");
            await File.WriteAllLinesAsync(file, rows.Select(Line).Prepend(Header), new UTF8Encoding(false), cancellation);
            using var turn = await gate.EnterAsync($"writing the verdicts of {batch}", cancellation);
            var report = await IngestClaims.RunAsync(claims, new IngestRequest([file], batch), null, cancellation);
            if (report.Tables.Values.Sum(table => table.Quarantined) is > 0 and var refused)
                throw new StoreException($"{refused} of {rows.Count} verdicts of {batch} were quarantined; see the quarantine of that batch.");
            claims.RefreshViews();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Line(VerdictRow row) => string.Join(',', new[]
    {
        row.VerdictId, row.FindingId, row.FixmedinsCode, row.Verdict, row.Amount?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
        row.DecidedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.ChosenBy, row.Clause ?? "", row.Reason,
        row.UpdatedAt.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
    }.Select(Quoted));

    // Line ends would be read as rows.
    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
