using System.Text.Json.Nodes;
using FraudWatch.Core.People;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Takes the table of a figure away: the same numbers, from the same answer.</summary>
internal sealed class FigureExport(FigureDesk desk, SendExport send, Actor actor)
{
    public Task<IResult> RunAsync<T>(HttpRequest request, Figure<T> figure, CancellationToken cancellation)
    {
        var wanted = ExportRequest.Of(request, new FigureShape(figure.Parameters), FigureShape.Place);
        return send.RunAsync(actor, $"figure-{figure.Name}", wanted, async () =>
        {
            var json = await desk.JsonAsync(figure, wanted.Query.Filters, cancellation);
            return FigureTable.Of(JsonNode.Parse(json)?["content"], figure.Rows);
        }, cancellation);
    }
}
