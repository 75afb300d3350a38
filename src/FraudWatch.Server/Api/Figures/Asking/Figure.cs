namespace FraudWatch.Server.Api.Figures;

/// <summary>A figure of the API: its name, what it may be asked, what it is and how it is made.</summary>
/// <param name="Name">Its path below <c>/figures/</c>.</param>
/// <param name="Summary">For the API document.</param>
/// <param name="Parameters">What it may be asked.</param>
/// <param name="Words">What it is, and what it is counted against.</param>
/// <param name="Make">Makes its content.</param>
/// <param name="Rows">Where in the content its table is, with dots between names; empty when the content itself is the table.</param>
internal sealed record Figure<T>(
    string Name, string Summary, FigureParameters Parameters, FigureWords Words, Func<FigureSources, FigureRequest, CancellationToken, Task<T>> Make, string Rows = "");
