using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Cli.Tests;

/// <summary>The service as a real process, killed without warning while a job is at work. It takes the job up again at its next start.</summary>
[Trait("Category", "Slow")]
public sealed class JobKillTests
{
    private const int Kills = 4;

    // The limit is for a service that never ends a job, not for a slow machine: beside other suites it takes five to six minutes.
    [Fact(Timeout = 900_000)]
    public async Task Jobs_killed_at_random_moments_are_taken_up_and_leave_what_an_undisturbed_run_leaves()
    {
        using var calm = new Workspace();
        using var killed = new Workspace();
        var random = new Random(7);
        FraudWatchProgram.Succeed("generate", "--out", calm.At("exports"), "--people", "400", "--months", "6", "--seed", "11");
        foreach (var workspace in new[] { calm, killed })
            Prepare(workspace, calm.At("exports"));

        var took = await RunAsync(calm, "load-drop-folder") + await RunAsync(calm, "nightly-run") + await RunAsync(calm, "refresh-queue");
        foreach (var job in new[] { "load-drop-folder", "nightly-run", "refresh-queue" })
        {
            await RequestAsync(killed, job, times: 2);
            for (var kill = 0; kill < Kills && IsUnfinished(await RunsAsync(killed, run => run.Job == job)); kill++)
                await StartAndKillAsync(killed, took / 3 * random.NextDouble());
            await RunToEndAsync(killed, job);
        }

        Assert.Equal(StoreContent.Of(calm.Data), StoreContent.Of(killed.Data));
        Assert.Equal(Results.Of(calm.Data), Results.Of(killed.Data));
        Assert.Equal(await CasesOfAsync(calm), await CasesOfAsync(killed));
        FraudWatchProgram.Succeed("store", "verify", "--data", killed.Data);
        Assert.Contains("sound", FraudWatchProgram.Succeed("audit", "verify", "--data", killed.Data).Output, StringComparison.Ordinal);
        Assert.NotEmpty(await RunsAsync(killed, run => run.Trigger == JobTrigger.Recovery && run.State == JobRunState.Succeeded));
        Assert.Empty(await RunsAsync(killed, run => run.State == JobRunState.Failed || run.State == JobRunState.Running || run.State == JobRunState.Queued));
    }

    private static void Prepare(Workspace workspace, string exports)
    {
        var drop = Directory.CreateDirectory(workspace.At("drop")).FullName;
        foreach (var file in Directory.EnumerateFiles(exports, "*.csv"))
        {
            var target = Path.Combine(drop, Path.GetFileName(file));
            File.Copy(file, target);
            File.WriteAllText(target + ".ready", "");
        }
        Directory.CreateDirectory(workspace.Data);
        var never = JobNames.ToDictionary(job => job, _ => "never");
        File.WriteAllText(Path.Combine(workspace.Data, "settings.json"), JsonSerializer.Serialize(new { DropFolder = drop, Jobs = new { Schedules = never } }));
    }

    private static string[] JobNames { get; } =
    [
        "load-drop-folder", "nightly-run", "refresh-queue", "check-deadlines", "draw-second-looks", "pass-on-verdicts",
        "train-model", "check-drift", "roll-calendar", "compact-lake", "apply-retention",
    ];

    private static async Task<TimeSpan> RunAsync(Workspace workspace, string job)
    {
        await RequestAsync(workspace, job, times: 1);
        var started = Stopwatch.GetTimestamp();
        await RunToEndAsync(workspace, job);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Written down while nothing runs: the next start finds all requests.</summary>
    private static async Task RequestAsync(Workspace workspace, string job, int times)
    {
        using var database = CaseworkDatabase.At(workspace.Data);
        await SchemaUpgrade.RunAsync(database, default);
        for (var time = 0; time < times; time++)
            await new RequestRun(database).RunAsync(Actor.System("test"), job, null, null, default);
    }

    private static async Task StartAndKillAsync(Workspace workspace, TimeSpan after)
    {
        using var service = Start(workspace);
        _ = service.StandardError.ReadToEndAsync();
        if (await NextAsync(service, line => line.StartsWith("Job ", StringComparison.Ordinal) && line.Contains("begins", StringComparison.Ordinal)) && !service.WaitForExit(after))
            service.Kill();
        else if (!service.HasExited)
            service.Kill();
        await service.WaitForExitAsync();
    }

    private static async Task RunToEndAsync(Workspace workspace, string job)
    {
        if (!IsUnfinished(await RunsAsync(workspace, run => run.Job == job)))
            return;
        using var service = Start(workspace);
        _ = service.StandardError.ReadToEndAsync();
        while (IsUnfinished(await RunsAsync(workspace, run => run.Job == job)))
        {
            if (!await NextAsync(service, line => line.StartsWith($"Job {job} ended", StringComparison.Ordinal)))
                throw new InvalidOperationException($"The service ended before {job} did.");
        }
        _ = service.StandardOutput.ReadToEndAsync();
        using (Process.Start("kill", ["-TERM", $"{service.Id}"]))
            await service.WaitForExitAsync();
        Assert.Equal(0, service.ExitCode);
    }

    /// <summary>Whether something waits, is at work, or was interrupted and is not taken up yet.</summary>
    private static bool IsUnfinished(List<JobRun> runs) => runs.Exists(run =>
        run.State is JobRunState.Queued or JobRunState.Running || (run.State == JobRunState.Interrupted && !runs.Exists(later => later.Continues == run.Id)));

    private static Process Start(Workspace workspace) => FraudWatchProgram.Start("serve", "--data", workspace.Data, "--urls", "http://127.0.0.1:0");

    /// <summary>Reads the log up to a line; false when it ends without.</summary>
    private static async Task<bool> NextAsync(Process service, Func<string, bool> wanted)
    {
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            if (JsonNode.Parse(line)?["message"] is { } message && wanted((string?)message ?? ""))
                return true;
        }
        return false;
    }

    private static async Task<List<JobRun>> RunsAsync(Workspace workspace, System.Linq.Expressions.Expression<Func<JobRun, bool>> which)
    {
        using var database = CaseworkDatabase.At(workspace.Data);
        await using var context = database.Open();
        return await context.Set<JobRun>().Where(which).ToListAsync();
    }

    private static async Task<string> CasesOfAsync(Workspace workspace)
    {
        using var database = CaseworkDatabase.At(workspace.Data);
        await using var context = database.Open();
        return string.Join('\n', await context.Set<ReviewCase>().OrderBy(one => one.SubjectCode).ThenBy(one => one.Scheme)
            .Select(one => $"{one.SubjectCode} {one.Scheme} {one.Findings} {one.Amount} {one.Priority}").ToListAsync());
    }
}
