using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Detection.Evaluation;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline;
using FraudWatch.Store;
using FraudWatch.Store.FeatureSets;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>
/// A generated city that goes the whole way: its files are ingested, all stages run, inspectors' verdicts come in as rows of
/// <c>verdict_d</c>, a model is trained on them and put in charge.
/// </summary>
internal sealed class EvidenceCity : IDisposable
{
    private readonly ClaimsStore store;
    private readonly string folder;
    private readonly bool isKept;
    private int rounds;

    private EvidenceCity(string folder, bool isKept, ClaimsStore store, IReadOnlySet<string> cheats) =>
        (this.folder, this.isKept, this.store, Cheats) = (folder, isKept, store, cheats);

    /// <summary>Codes of the institutions that cheat, from the city's truth.csv.</summary>
    public IReadOnlySet<string> Cheats { get; }

    /// <param name="options">The city.</param>
    /// <param name="keep">Folder to leave everything in; null for a temporary one.</param>
    /// <param name="cancellation">Stops between and within stages.</param>
    /// <param name="run">Stages and grains; none: all stages, and institutions alone.</param>
    public static async Task<EvidenceCity> BuildAsync(CityOptions options, string? keep, CancellationToken cancellation, PipelineOptions? run = null)
    {
        var folder = keep ?? Directory.CreateTempSubdirectory("fraudwatch-evidence-").FullName;
        var files = Path.Combine(folder, "city");
        await SyntheticCity.GenerateAsync(options, files, progress: null, cancellation);
        var store = ClaimsStore.Open(Path.Combine(folder, "data"));
        await IngestClaims.RunAsync(store, new IngestRequest([files]), progress: null, cancellation);
        await DetectionPipeline.RunAsync(store, run ?? new PipelineOptions(), progress: null, cancellation);
        return new EvidenceCity(folder, keep is not null, store, Truth(Path.Combine(files, "truth.csv")));
    }

    /// <summary>The inspection list, first to last.</summary>
    public IReadOnlyList<Ranked> Ranking() => Rows(
        """
        select r.fixmedins_code, CAST(coalesce(r.anomaly, 0) AS DOUBLE), CAST(coalesce(f.fund_pay_sumamt, 0) AS DOUBLE), r.kind
        from risk.institution r left join features.institution f on f.fixmedins_code = r.fixmedins_code
        order by r.rank
        """,
        r => new Ranked(r.GetString(0), r.GetDouble(1), r.GetDouble(2), r.GetString(3)));

    /// <summary>Brings what inspectors decided about whole institutions, as a bureau's export would.</summary>
    /// <param name="inspected">Institutions, the decision, and the way in which each was chosen: <c>rating</c> or <c>random</c>.</param>
    /// <param name="cancellation">Stops the ingest.</param>
    public async Task InspectAsync(IEnumerable<(string Code, bool IsConfirmed, string ChosenBy)> inspected, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"verdict_d-{++rounds}.csv"));
        var rows = inspected.Select((one, i) => string.Create(CultureInfo.InvariantCulture,
            $"v{rounds}-{i},{one.Code},{(one.IsConfirmed ? "confirmed" : "rejected")},2026-01-15,{one.ChosenBy}"));
        await File.WriteAllLinesAsync(file, ["verdict_id,fixmedins_code,verdict,decided_on,chosen_by", .. rows], cancellation);
        await IngestClaims.RunAsync(store, new IngestRequest([file]), progress: null, cancellation);
    }

    /// <summary>Learns from the verdicts that came in. Nothing is registered.</summary>
    public TrainedModel Learn(int seed, CancellationToken cancellation)
    {
        using var connection = store.Connect();
        return TrainModel.Run(connection, VerdictLabels.Read(connection), "verdict_d", store.Watermark, seed, cancellation: cancellation);
    }

    /// <summary>Learns from labels that did not come as rows of <c>verdict_d</c>.</summary>
    public TrainedModel Learn(IReadOnlyCollection<InstitutionLabel> labels, int seed, CancellationToken cancellation)
    {
        using var connection = store.Connect();
        return TrainModel.Run(connection, labels, "drawn verdicts", store.Watermark, seed, cancellation: cancellation);
    }

    /// <summary>Registers the model, puts it in charge and rates anew.</summary>
    public async Task PutInChargeAsync(TrainedModel model, CancellationToken cancellation)
    {
        var registry = ModelRegistry.In(store.Folder.Root);
        registry.Promote(registry.Register(model, TimeProvider.System));
        await DetectionPipeline.RateAsync(store, progress: null, cancellation);
    }

    /// <summary>How well the scores of a grain find whom the truth names, beside ranking by size.</summary>
    public SubjectReport Evaluate(FeatureGrain grain)
    {
        using var connection = store.Connect();
        return SubjectEvaluation.Run(connection, grain, PlantedSubjects.Read(connection, RuleCatalogue.Load().Rules, grain, Path.Combine(folder, "city", "truth.csv")));
    }

    /// <summary>What a model may know of each institution.</summary>
    public InstitutionTable Table()
    {
        using var connection = store.Connect();
        return InstitutionTable.Read(connection);
    }

    public void Dispose()
    {
        store.Dispose();
        if (!isKept)
            Directory.Delete(folder, recursive: true);
    }

    private List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> row)
    {
        using var connection = store.Connect();
        using var command = new DuckDBCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static HashSet<string> Truth(string file)
    {
        var lines = File.ReadAllLines(file);
        var code = Array.IndexOf(lines[0].Split(','), "fixmedins_code");
        return [.. lines.Skip(1).Select(line => line.Split(',')[code])];
    }
}
