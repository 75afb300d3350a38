using FraudWatch.Detection.Knowledge;
using FraudWatch.Detection.Patients;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.National;

/// <summary>
/// Keeps the judging of single persons ready. Settings of the office that change are taken over while the calls go on by the ones of
/// before; claims that come after the last run are judged with the run that takes them.
/// </summary>
public sealed partial class PatientDesk(ClaimsStore claims, ClaimsGate gate, RulesInForce inForce, TimeProvider time, ILogger<PatientDesk> log)
{
    private readonly Lock changing = new();
    private (RuleCatalogue Catalogue, PatientRules Rules)? ready;
    private Task? loading;

    /// <summary>Prepares the judging anew after a run; run twice it does the same again. Waits for its turn to write.</summary>
    /// <exception cref="InvalidOperationException">Nothing was run yet.</exception>
    public async Task<PatientHistoryState> PrepareAsync(CancellationToken cancellation)
    {
        using (await gate.EnterAsync("prepare the judging of single patients", cancellation))
        {
            if (claims.DerivedIsMissing)
                throw new InvalidOperationException("Nothing was run yet.");
            _ = await BuildPatients.RunAsync(claims, Known(inForce.Catalogue), time, cancellation);
        }

        await LoadAsync();
        return State();
    }

    /// <summary>What calls are answered by now.</summary>
    public PatientHistoryState State()
    {
        lock (changing)
        {
            return new PatientHistoryState
            {
                Watermark = ready?.Rules.History.Watermark,
                StoreWatermark = claims.Watermark,
                BuiltAt = ready?.Rules.History.BuiltAt,
                Persons = ready?.Rules.History.Persons ?? 0,
                Rules = ready?.Rules.Judge.Rules.Count ?? 0,
                Settings = ready?.Rules.Settings,
            };
        }
    }

    /// <summary>What to judge by now.</summary>
    internal PatientRules Current()
    {
        var catalogue = inForce.Catalogue;
        lock (changing)
        {
            if (!ReferenceEquals(ready?.Catalogue, catalogue) && loading is not { IsCompleted: false })
                loading = Task.Run(LoadAsync);
            return ready?.Rules ?? throw NotPrepared();
        }
    }

    private Task LoadAsync() => Task.Run(() =>
    {
        var catalogue = inForce.Catalogue;
        try
        {
            if (PatientFile.Latest(claims.Folder) is not { } history)
                return;
            using var connection = claims.Connect();
            var judge = PatientJudge.Load(connection, catalogue);
            lock (changing)
                ready = (catalogue, new PatientRules(judge, history, catalogue.Settings.Name));
        }
        catch (Exception error)
        {
            LogFailure(error);
            lock (changing)
            {
                // The rules of before go on; they are tried again once the settings change again or a run was prepared.
                if (ready is { } before)
                    ready = (catalogue, before.Rules);
            }
        }
    });

    private static RequestRefusedException NotPrepared() => new(Problem.Of(
        StatusCodes.Status503ServiceUnavailable, "not-prepared",
        "The judging of single patients is not prepared: run the stages, then POST /api/v1/national/history; after a start it takes a few seconds."))
    {
        RetryAfter = 5,
    };

    private RuleCatalogue Known(RuleCatalogue catalogue) =>
        catalogue.WithKnowledge(ImportedKnowledge.Over(catalogue.Knowledge, claims.Folder, inForce.Today));

    [LoggerMessage(LogLevel.Error, "The rules for single patients could not be loaded.")]
    private partial void LogFailure(Exception error);
}
