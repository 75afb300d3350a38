using FraudWatch.Casework.Backups;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Operations.Backups;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Backups;

/// <summary>Backups that the service makes while it runs. The archives are taken from their folder, never through the API.</summary>
internal static class BackupEndpoints
{
    public static void MapBackups(this IEndpointRouteBuilder api)
    {
        var backups = api.MapGroup("/backups").WithTags("backups");
        backups.MapGet("", ListAsync).WithName("list_backups").WithSummary("Backups with size and hash, newest first.").Lists(BackupList.Shape).Requires(Permission.BackupRead);
        backups.MapExport("", "backups", BackupList.Shape, Permission.BackupRead, ExportAsync);
        backups.MapPost("", StartAsync).WithName("start_backup").WithSummary("Back everything up into the folder of the settings, in the background; the service goes on.")
            .Idempotent().Requires(Permission.BackupMake);
        backups.MapGet("/{id:long}", ReadAsync).WithName("read_backup").WithSummary("One backup, with its progress.").Requires(Permission.BackupRead);
        backups.MapPost("/{id:long}/cancel", CancelAsync).WithName("cancel_backup").WithSummary("Stop a backup that a request began; nothing is left of it.").Requires(Permission.BackupMake);
    }

    private static async Task<Ok<Page<BackupView>>> ListAsync(HttpRequest request, CaseworkContext context, BackgroundWork background, CancellationToken cancellation) =>
        TypedResults.Ok(await BackupList.Shape.PageAsync(context.Set<StoredBackup>(), request, backup => ViewOf(backup, background), cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) => export.RunAsync(
        "backups", BackupList.Shape, request, actor, Permission.BackupRead, context => context.Set<StoredBackup>(), backup => BackupView.Of(backup, null), cancellation);

    private static async Task<Ok<BackupView>> ReadAsync(long id, CaseworkContext context, BackgroundWork background, CancellationToken cancellation) =>
        TypedResults.Ok(ViewOf(await FindAsync(context, id, cancellation), background));

    private static async Task<Accepted<BackupView>> StartAsync(Actor actor, MakeBackup make, BackgroundWork background, CancellationToken cancellation)
    {
        var begun = await make.BeginAsync(actor, cancellation);
        _ = await background.BeginAsync(SubjectOf(begun.Id), actor, (progress, stop) => make.RunAsync(actor, begun, progress, stop));
        return Answer(begun, background);
    }

    private static async Task<Accepted<BackupView>> CancelAsync(long id, CaseworkContext context, BackgroundWork background, CancellationToken cancellation)
    {
        var backup = await FindAsync(context, id, cancellation);
        background.Cancel(SubjectOf(id));
        return Answer(backup, background);
    }

    /// <summary>The background work of a backup.</summary>
    internal static string SubjectOf(long id) => $"backup:{id}";

    private static Accepted<BackupView> Answer(StoredBackup backup, BackgroundWork background) => TypedResults.Accepted($"/api/v1/backups/{backup.Id}", ViewOf(backup, background));

    private static BackupView ViewOf(StoredBackup backup, BackgroundWork background) => BackupView.Of(backup, background.ProgressOf(SubjectOf(backup.Id)));

    private static async Task<StoredBackup> FindAsync(CaseworkContext context, long id, CancellationToken cancellation) =>
        await context.Set<StoredBackup>().SingleOrDefaultAsync(backup => backup.Id == id, cancellation) ?? throw RefusedException.NotFound($"There is no backup {id}.");
}
