using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Figures;
using FraudWatch.Core.People;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Http;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Answers with figures: checks the question, asks whether anything changed, and has the figure made once.</summary>
internal sealed class FigureDesk(CaseDesk desk, ClaimsStore claims, RulesInForce rules, FigureCache cache, IEnumerable<IRuleChanges> changes, Actor actor)
{
    /// <summary>Makes a figure, or takes it from what is kept, or says that the asker has it. <c>Cache-Control: no-cache</c> asks for the present one.</summary>
    public async Task<FigureAnswer<T>> AnswerAsync<T>(HttpRequest request, Figure<T> figure, CancellationToken cancellation)
    {
        var asked = FigureRequest.Of(request, figure.Parameters, desk.Today);
        var question = Question(figure, asked);
        var version = await VersionAsync(cancellation);
        if (request.Headers.IfNoneMatch.Contains(ETag(question, version)))
            return new FigureAnswer<T>(null, ETag(question, version));
        var exact = request.GetTypedHeaders().CacheControl?.NoCache == true;
        var kept = await cache.GetAsync(question, version, exact, () => MakeAsync(figure, asked, cancellation), cancellation);
        var etag = ETag(question, kept.Version);
        return new FigureAnswer<T>(request.Headers.IfNoneMatch.Contains(etag) ? null : kept.Json, etag);
    }

    /// <summary>The JSON of a figure for parameters that were read already.</summary>
    public async Task<byte[]> JsonAsync<T>(Figure<T> figure, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
    {
        var asked = FigureRequest.Of(texts, desk.Today);
        var version = await VersionAsync(cancellation);
        return (await cache.GetAsync(Question(figure, asked), version, false, () => MakeAsync(figure, asked, cancellation), cancellation)).Json;
    }

    private async Task<FigureVersion> VersionAsync(CancellationToken cancellation) => new(await CaseSnapshot.VersionAsync(desk, cancellation), claims.Watermark);

    private static string ETag(string question, FigureVersion version) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}|{version.Cases}|{version.Batches}")))[..32]}\"";

    private string Question<T>(Figure<T> figure, FigureRequest asked) =>
        $"{figure.Name}?{asked.Canonical}|{string.Join(',', actor.Scope.Codes)}|{ClaimsSnapshot.RunMark(claims)}|{desk.Today:yyyy-MM-dd}";

    private async Task<byte[]> MakeAsync<T>(Figure<T> figure, FigureRequest asked, CancellationToken cancellation)
    {
        var (at, watermark) = (desk.Database.Time.GetUtcNow().UtcDateTime, claims.Watermark);
        await using var sources = new FigureSources(desk, claims, rules.Catalogue, changes, actor.Scope, asked.Region);
        var content = await figure.Make(sources, asked, cancellation);
        var view = new FigureView<T>(figure.Name, at, watermark, desk.Today, asked.Region, figure.Words.Definition, figure.Words.Denominator, content);
        return JsonSerializer.SerializeToUtf8Bytes(view, JsonConventions.Options);
    }
}
