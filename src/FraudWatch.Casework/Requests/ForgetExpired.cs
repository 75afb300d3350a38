using FraudWatch.Casework.Background;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Requests;

/// <summary>Lets go of sessions that ended long ago, answers whose idempotency keys have run out, and old runs of jobs.</summary>
public sealed class ForgetExpired(CaseworkDatabase database, SignInPolicy policy)
{
    private static readonly TimeSpan AnswersKept = TimeSpan.FromHours(24);

    /// <summary>Run again it finds nothing. The last run of each job stays, however old.</summary>
    /// <param name="actor">The job.</param>
    /// <param name="sessions">How long after its end a session is remembered.</param>
    /// <param name="runs">How long after its end a run is remembered.</param>
    /// <param name="cancellation">Nothing goes then.</param>
    public Task<ForgottenRows> RunAsync(Actor actor, TimeSpan sessions, TimeSpan runs, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var (answers, ended, old) = (change.Now - AnswersKept, change.Now - sessions, change.Now - runs);
        var started = ended.AddHours(-policy.AbsoluteHours);
        var all = change.Context.Set<JobRun>();
        await change.Context.Set<BackgroundPiece>().Where(piece => piece.EndedAt < old).ExecuteDeleteAsync(cancellation);
        var gone = new ForgottenRows(
            await change.Context.Set<UserSession>().Where(session => session.EndedAt < ended || session.StartedAt < started).ExecuteDeleteAsync(cancellation),
            await change.Context.Set<StoredAnswer>().Where(answer => answer.At < answers).ExecuteDeleteAsync(cancellation),
            await all.Where(run => run.EndedAt < old && all.Any(later => later.Job == run.Job && later.Id > run.Id)).ExecuteDeleteAsync(cancellation));
        if (gone.Sessions + gone.Answers + gone.JobRuns > 0)
            change.Audit("retention.apply", "store", gone);
        return gone;
    }, cancellation);
}
