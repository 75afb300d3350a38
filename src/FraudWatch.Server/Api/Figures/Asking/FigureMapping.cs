using FraudWatch.Core.People;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Maps a figure to its two addresses: to be read, and to be taken away as a file.</summary>
internal static class FigureMapping
{
    public static void Map<T>(this RouteGroupBuilder figures, Figure<T> figure)
    {
        var word = figure.Name.Replace('-', '_');
        figures.MapGetLate($"/{figure.Name}", (HttpRequest request, FigureDesk desk, CancellationToken cancellation) => desk.AnswerAsync(request, figure, cancellation))
            .WithName($"read_figure_{word}").WithSummary(figure.Summary).Asks(figure.Parameters);
        figures.MapGet($"/{figure.Name}/export", (HttpRequest request, FigureExport export, CancellationToken cancellation) => export.RunAsync(request, figure, cancellation))
            .WithName($"export_figure_{word}").WithSummary($"The table of it as a file. {figure.Summary}").Exports(new FigureShape(figure.Parameters)).Requires(Permission.Export);
    }

    /// <summary>Says what a figure may be asked, and that it needs the permission to read figures.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, FigureParameters parameters) =>
        endpoint.WithMetadata(parameters).Requires(Permission.FiguresRead);
}
