using FraudWatch.Detection.Knowledge;
using FraudWatch.Detection.Patients;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.National;

/// <summary>
/// Keeps the judging of single persons ready. Settings of the office that change are taken over while the calls go on by the ones of
/// before; claims that come after the last run are judged with the run that takes them.
/// </summary>
internal sealed partial class PatientDesk(ClaimsStore claims, ClaimsGate gate, RulesInForce inForce, TimeProvider time, ILogger<PatientDesk> log) : IHostedService, IRuleSettingsFollower, IDisposable
{
    /// <summary>Judged before the first call: so many patients leave hardly a statement uncompiled and hardly a common item not looked up.</summary>
    private const int WarmUpPatients = 300;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(3);
    private readonly Lock changing = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private (RuleCatalogue Catalogue, PatientRules Rules)? ready;
    private Task loading = Task.CompletedTask;

    /// <summary>Makes ready what the last run prepared, while the service starts.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        PatientFile.DeleteUnfinished(claims.Folder);
        loading = LoadAsync();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await loading;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stopping.Dispose();
        turn.Dispose();
    }

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

    /// <summary>Nothing to do while nothing is prepared.</summary>
    Task IRuleSettingsFollower.TakeOverAsync()
    {
        lock (changing)
        {
            if (ready is null)
                return Task.CompletedTask;
        }

        return LoadAsync();
    }

    /// <summary>What to judge by now.</summary>
    internal PatientRules Current()
    {
        var catalogue = inForce.Catalogue;
        lock (changing)
        {
            if (!ReferenceEquals(ready?.Catalogue, catalogue) && loading.IsCompleted)
                loading = LoadAsync();
            return ready?.Rules ?? throw NotPrepared();
        }
    }

    /// <summary>A patient's claims. Without them a visit is not judged: it would pass where its history speaks against it.</summary>
    /// <exception cref="NationalRefusedException">The file is damaged.</exception>
    internal IReadOnlyDictionary<string, Relation> HistoryOf(string person, PatientRules rules)
    {
        try
        {
            return rules.History.Find(person, rules.Judge.Inputs);
        }
        catch (InvalidDataException damage)
        {
            LogDamage(damage);
            throw new NationalRefusedException(["The patient's history cannot be read. The office has to prepare the judging of single patients anew."]);
        }
    }

    private Task LoadAsync() => Task.Run(async () =>
    {
        await turn.WaitAsync();
        try
        {
            if (!stopping.IsCancellationRequested && PatientFile.Latest(claims.Folder) is { } history)
                Load(history, inForce.Catalogue);
        }
        finally
        {
            turn.Release();
        }
    });

    private void Load(PatientFile history, RuleCatalogue catalogue)
    {
        try
        {
            using var connection = claims.Connect();
            var judge = PatientJudge.Load(connection, catalogue);
            WarmUp(judge, history);
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
    }

    /// <summary>The first call of a morning is not to pay for what all others find done.</summary>
    private void WarmUp(PatientJudge judge, PatientFile history)
    {
        var begun = time.GetTimestamp();
        foreach (var patient in history.Some(WarmUpPatients, judge.Inputs))
        {
            if (stopping.IsCancellationRequested || time.GetElapsedTime(begun) > LongestWarmUp)
                return;
            _ = judge.Judge(patient, stopping.Token);
        }
    }

    private static RequestRefusedException NotPrepared() => new(Problem.Of(
        StatusCodes.Status503ServiceUnavailable, "not-prepared",
        "The judging of single patients is not prepared: run the stages, then POST /api/v1/national/history; after a start it takes a few seconds."))
    {
        RetryAfter = 5,
    };

    private RuleCatalogue Known(RuleCatalogue catalogue) =>
        catalogue.WithKnowledge(ImportedKnowledge.Over(catalogue.Knowledge, claims.Folder, inForce.Today));

    [LoggerMessage(LogLevel.Error, "The file of patients cannot be read.")]
    private partial void LogDamage(Exception damage);

    [LoggerMessage(LogLevel.Error, "The rules for single patients could not be loaded.")]
    private partial void LogFailure(Exception error);
}
