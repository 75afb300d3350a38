using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Figures;
using FraudWatch.Core.People;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Http;
using FraudWatch.Store;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Answers with figures: checks the question, asks whether anything changed, and has the figure made once.</summary>
internal sealed class FigureDesk(CaseDesk desk, ClaimsStore claims, FigureCache cache, Actor actor)
{
    /// <summary>Makes a figure, or takes it from what is kept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="knows">What it may ask.</param>
    /// <param name="words">What the figure is.</param>
    /// <param name="make">Makes its content.</param>
    /// <param name="cancellation">Stops the making.</param>
    public async Task<FigureAnswer<T>> AnswerAsync<T>(
        HttpRequest request, FigureParameters knows, FigureWords words, Func<FigureSources, FigureRequest, CancellationToken, Task<T>> make, CancellationToken cancellation)
    {
        var asked = FigureRequest.Of(request, knows, desk.Today);
        var version = new FigureVersion(claims.Watermark, ClaimsSnapshot.RunMark(claims), await CaseSnapshot.VersionAsync(desk, cancellation), desk.Today);
        var key = $"{request.Path}?{asked.Canonical}|{string.Join(',', actor.Scope.Codes)}|{version}";
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}\"";
        if (request.Headers.IfNoneMatch.Contains(etag))
            return new FigureAnswer<T>(null, etag);
        var json = await cache.GetAsync(key, async () =>
        {
            var at = desk.Database.Time.GetUtcNow().UtcDateTime;
            await using var sources = new FigureSources(desk, claims, actor.Scope, asked.Region);
            var content = await make(sources, asked, cancellation);
            var view = new FigureView<T>(request.Path.Value?.Split('/')[^1] ?? "", at, version.Watermark, version.Today, asked.Region, words.Definition, words.Denominator, content);
            return JsonSerializer.SerializeToUtf8Bytes(view, JsonConventions.Options);
        }, cancellation);
        return new FigureAnswer<T>(json, etag);
    }
}
