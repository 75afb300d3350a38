using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Exports;

/// <summary>
/// The one place where a list becomes a file: it opens the rows, uses up the approval of an unmasked export, writes what leaves the
/// service into the audit trail, and only then lets the first row go.
/// </summary>
internal sealed class SendExport(CaseworkDatabase casework, IEnumerable<IExportFormat> formats)
{
    /// <param name="actor">Who takes it.</param>
    /// <param name="list">Name of the list: what the trail says, and the name of the file.</param>
    /// <param name="request">Filters, order, format.</param>
    /// <param name="open">Opens the rows; told whether numbers of persons are shown in the clear.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="RequestRefusedException">There is no such format.</exception>
    /// <exception cref="RefusedException">The approval is not for this.</exception>
    public async Task<IResult> RunAsync(Actor actor, string list, ExportRequest request, Func<Task<ExportTable>> open, CancellationToken cancellation)
    {
        var format = formats.FirstOrDefault(format => format.Name == request.Format)
            ?? throw RequestRefusedException.BadQuery("format", $"'{request.Format}' is none of {string.Join(", ", formats.Select(format => format.Name))}.");
        var table = await open();
        try
        {
            await casework.ChangeAsync(actor, async change =>
            {
                if (request.Approval is { } approval)
                    await Approval.UseAsync(change, approval, ApprovalKind.UnmaskedExport, UnmaskedExport.Of(list, request.Query.Filters), cancellation);
                change.Audit("export", $"list:{list}", new { format = format.Name, filters = request.Query.Filters, rows = table.Count, unmasked = request.Unmasked });
            }, cancellation);
        }
        catch
        {
            await table.DisposeAsync();
            throw;
        }
        return new ExportAnswer(table, format, $"{list}-{casework.Time.GetUtcNow():yyyyMMddHHmmss}.{format.Name}");
    }
}
