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
    /// <summary>Makes a figure, or takes it from what is kept, or says that the asker has it.</summary>
    public async Task<FigureAnswer<T>> AnswerAsync<T>(HttpRequest request, Figure<T> figure, CancellationToken cancellation)
    {
        var asked = FigureRequest.Of(request, figure.Parameters, desk.Today);
        var key = await KeyAsync(figure, asked, cancellation);
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}\"";
        return request.Headers.IfNoneMatch.Contains(etag)
            ? new FigureAnswer<T>(null, etag)
            : new FigureAnswer<T>(await MakeAsync(key, figure, asked, cancellation), etag);
    }

    /// <summary>The JSON of a figure for parameters that were read already.</summary>
    public async Task<byte[]> JsonAsync<T>(Figure<T> figure, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
    {
        var asked = FigureRequest.Of(texts, desk.Today);
        return await MakeAsync(await KeyAsync(figure, asked, cancellation), figure, asked, cancellation);
    }

    private async Task<string> KeyAsync<T>(Figure<T> figure, FigureRequest asked, CancellationToken cancellation)
    {
        var version = new FigureVersion(claims.Watermark, ClaimsSnapshot.RunMark(claims), await CaseSnapshot.VersionAsync(desk, cancellation), desk.Today);
        return $"{figure.Name}?{asked.Canonical}|{string.Join(',', actor.Scope.Codes)}|{version}";
    }

    private Task<byte[]> MakeAsync<T>(string key, Figure<T> figure, FigureRequest asked, CancellationToken cancellation) => cache.GetAsync(key, async () =>
    {
        var (at, watermark) = (desk.Database.Time.GetUtcNow().UtcDateTime, claims.Watermark);
        await using var sources = new FigureSources(desk, claims, rules.Catalogue, changes, actor.Scope, asked.Region);
        var content = await figure.Make(sources, asked, cancellation);
        var view = new FigureView<T>(figure.Name, at, watermark, desk.Today, asked.Region, figure.Words.Definition, figure.Words.Denominator, content);
        return JsonSerializer.SerializeToUtf8Bytes(view, JsonConventions.Options);
    }, cancellation);
}
