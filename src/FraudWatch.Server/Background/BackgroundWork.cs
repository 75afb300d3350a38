using System.Collections.Concurrent;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Background;

/// <summary>
/// Work that a request starts and does not wait for: one piece per subject at a time, with progress, and cancelled on request or when
/// the service stops. What it achieves it keeps itself; what is known here is forgotten with the process.
/// </summary>
public sealed partial class BackgroundWork(TimeProvider time, ILogger<BackgroundWork> log) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, Piece> pieces = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Starts it and returns at once.</summary>
    /// <exception cref="RefusedException">The same is under way.</exception>
    public WorkReport Start(string subject, Actor actor, Func<IProgress<double>, CancellationToken, Task> work)
    {
        var piece = new Piece(new WorkReport(subject, WorkState.Running, 0, actor.Name, Now, null, null), CancellationTokenSource.CreateLinkedTokenSource(stopping.Token));
        var kept = pieces.AddOrUpdate(subject, piece, (_, before) => before.Report.State == WorkState.Running ? before : piece);
        if (kept != piece)
            throw RefusedException.Conflict($"That is under way already, {kept.Report.Progress:P0} done; cancel it or wait.");
        piece.Run = Task.Run(() => RunAsync(piece, work));
        return piece.Report;
    }

    /// <summary>The latest piece about a subject; null when there was none since the service started.</summary>
    public WorkReport? Find(string subject) => pieces.GetValueOrDefault(subject)?.Report;

    /// <summary>Ends when the latest piece about a subject has; at once when there was none.</summary>
    public Task EndOfAsync(string subject) => pieces.GetValueOrDefault(subject)?.Run ?? Task.CompletedTask;

    /// <summary>Asks a running piece to stop; it is cancelled soon after.</summary>
    /// <exception cref="RefusedException">Nothing runs.</exception>
    public WorkReport Cancel(string subject)
    {
        if (pieces.GetValueOrDefault(subject) is not { Report.State: WorkState.Running } piece)
            throw RefusedException.Conflict("Nothing is under way that could be cancelled.");
        piece.Cancellation.Cancel();
        return piece.Report;
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Cancels what runs and waits for it, so that both stores are closed after it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(pieces.Values.Select(piece => piece.Run)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => stopping.Dispose();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task RunAsync(Piece piece, Func<IProgress<double>, CancellationToken, Task> work)
    {
        try
        {
            await work(piece, piece.Cancellation.Token);
            piece.Report = piece.Report with { State = WorkState.Done, Progress = 1, EndedAt = Now };
        }
        catch (OperationCanceledException) when (piece.Cancellation.IsCancellationRequested)
        {
            piece.Report = piece.Report with { State = WorkState.Cancelled, EndedAt = Now };
        }
        catch (Exception error)
        {
            LogFailure(error, piece.Report.Subject);
            piece.Report = piece.Report with { State = WorkState.Failed, EndedAt = Now, Problem = WorkProblem.Of(error) };
        }
        finally
        {
            piece.Cancellation.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Background work on {Subject} failed.")]
    private partial void LogFailure(Exception error, string subject);

    private sealed class Piece(WorkReport report, CancellationTokenSource cancellation) : IProgress<double>
    {
        private volatile WorkReport latest = report;

        public WorkReport Report
        {
            get => latest;
            set => latest = value;
        }

        public CancellationTokenSource Cancellation => cancellation;

        public Task Run { get; set; } = Task.CompletedTask;

        void IProgress<double>.Report(double value) => Report = Report with { Progress = value };
    }
}
