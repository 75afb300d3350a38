using System.Collections.Concurrent;
using FraudWatch.Casework.Background;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Background;

/// <summary>
/// Work that a request starts and does not wait for: one piece per subject at a time, with progress, and cancelled on request or when
/// the service stops. What it achieves it keeps itself; how it ended is kept in the case store, its progress only here.
/// </summary>
public sealed partial class BackgroundWork(TimeProvider time, RecordWork record, ILogger<BackgroundWork> log) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, Piece> pieces = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Starts it and returns once that is written down: what was promised to somebody is not lost without a trace if the service is killed.</summary>
    /// <exception cref="RefusedException">The same is under way.</exception>
    public async Task<WorkReport> BeginAsync(string subject, Actor actor, Func<IProgress<double>, CancellationToken, Task> work)
    {
        var piece = new Piece(new WorkReport(subject, WorkState.Running, 0, actor.Name, Now, null, null), CancellationTokenSource.CreateLinkedTokenSource(stopping.Token));
        var kept = pieces.AddOrUpdate(subject, piece, (_, before) => before.Report.State == WorkState.Running ? before : piece);
        if (kept != piece)
            throw RefusedException.Conflict($"That is under way already, {kept.Report.Progress:P0} done; cancel it or wait.");
        piece.Run = Task.Run(() => RunAsync(piece, work));
        await Task.WhenAny(piece.Written, piece.Run);
        return piece.Report;
    }

    /// <summary>The latest piece about a subject, also of before the service started; null when there was none.</summary>
    public async Task<WorkReport?> FindAsync(string subject, CancellationToken cancellation)
    {
        if (pieces.GetValueOrDefault(subject)?.Report is { } here)
            return here;
        return await record.FindAsync(subject, cancellation) is { } kept
            ? new WorkReport(kept.Subject, kept.State, kept.State == WorkState.Done ? 1 : 0, kept.StartedBy, kept.StartedAt, kept.EndedAt, kept.Problem)
            : null;
    }

    /// <summary>How far a piece is that this process began, 0 to 1; null when there is none.</summary>
    public double? ProgressOf(string subject) => pieces.GetValueOrDefault(subject)?.Report.Progress;

    /// <summary>Whether a piece about a subject is under way.</summary>
    public bool IsRunning(string subject) => pieces.GetValueOrDefault(subject)?.Report.State == WorkState.Running;

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
        var subject = piece.Report.Subject;
        var ended = await OutcomeAsync(piece, work);
        try
        {
            await record.EndAsync(subject, ended.State, Now, ended.Problem);
        }
        catch (Exception unwritten)
        {
            // The case store is away: who asks this process still learns how it ended.
            LogFailure(unwritten, subject);
        }
        piece.Report = ended with { EndedAt = Now };
        piece.Cancellation.Dispose();
    }

    private async Task<WorkReport> OutcomeAsync(Piece piece, Func<IProgress<double>, CancellationToken, Task> work)
    {
        try
        {
            await record.BeginAsync(piece.Report.Subject, piece.Report.StartedBy, piece.Report.StartedAt);
            piece.HasBeenWritten();
            await work(piece, piece.Cancellation.Token);
            return piece.Report with { State = WorkState.Done, Progress = 1 };
        }
        catch (OperationCanceledException) when (piece.Cancellation.IsCancellationRequested)
        {
            return piece.Report with { State = stopping.IsCancellationRequested ? WorkState.Interrupted : WorkState.Cancelled };
        }
        catch (Exception error)
        {
            LogFailure(error, piece.Report.Subject);
            return piece.Report with { State = WorkState.Failed, Problem = WorkProblem.Of(error) };
        }
    }

    [LoggerMessage(LogLevel.Warning, "Background work on {Subject} failed.")]
    private partial void LogFailure(Exception error, string subject);

    private sealed class Piece(WorkReport report, CancellationTokenSource cancellation) : IProgress<double>
    {
        private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile WorkReport latest = report;

        public WorkReport Report
        {
            get => latest;
            set => latest = value;
        }

        public CancellationTokenSource Cancellation => cancellation;

        public Task Run { get; set; } = Task.CompletedTask;

        public Task Written => written.Task;

        public void HasBeenWritten() => written.SetResult();

        void IProgress<double>.Report(double value) => Report = Report with { Progress = value };
    }
}
