using System.Security.Cryptography;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Backups;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Operations.Backups;
using FraudWatch.Server.Tests.Cases;
using FraudWatch.Server.Tests.Jobs;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;
using static FraudWatch.Server.Tests.Claims.ClaimsFiles;

namespace FraudWatch.Server.Tests.Operations;

public sealed class OnlineBackupTests
{
    private const string Backups = "/api/v1/backups";

    [DatabaseTheory, OnSqlite, OnPostgres]
    [Trait("Category", "Slow")]
    public async Task A_backup_of_a_service_at_work_restores_to_the_same_claims_cases_and_trail(CaseworkEngine engine)
    {
        await using var office = await BackupOffice.OpenAsync(engine);
        using var supervisor = await office.Service.SignInAsync(Role.Supervisor);
        await supervisor.LoadAsync(Text(Encounters, Enumerable.Range(0, 200).Select(n => Encounter($"KEPT{n}"))));
        await office.Service.OpenAsync(CaseSeeds.Finding("a", "H1"), CaseSeeds.Finding("b", "H2"));
        var half = await supervisor.PostAsync("/api/v1/uploads", new { name = "half.csv", size = 500 });
        await supervisor.SendAsync(HttpMethod.Patch, $"/api/v1/uploads/{half.Json["id"]}?offset=0", Body("mdtrt_id"));
        var turn = await office.Service.Get<ClaimsGate>().EnterAsync("a long run", default);

        var started = await office.Administrator.PostAsync(Backups, null, "nightly");
        // It waits for its turn or is in the backup: there it waits for its turn again.
        var waiting = (string?)(await supervisor.SendAsync(HttpMethod.Post, "/api/v1/claims", Body(Text(Encounters, Encounter("WAITED")), "text/csv"))).Json["number"];
        turn.Dispose();
        var done = (await office.EndOfAsync(started)).Json;
        await supervisor.BatchAsync(waiting);

        Assert.Equal("done", (string?)done["state"]);
        await using var restored = await office.RestoreAsync(engine, (string?)done["file"] ?? "");
        using var again = restored.Anonymous();
        await again.SignInAsync("user2", RunningService.Password);
        Assert.Equal(200, (await supervisor.GetAsync($"/api/v1/batches/{waiting}")).Status);
        if ((await again.GetAsync($"/api/v1/batches/{waiting}")).Status == 200)
            await again.BatchAsync(waiting);
        else
            await again.LoadAsync(Text(Encounters, Encounter("WAITED")));
        Assert.Equal(TablesOf(office.Service), TablesOf(restored));
        Assert.Empty((await restored.Get<ClaimsStore>().VerifyAsync()).Problems);
        Assert.Equal((await supervisor.GetAsync("/api/v1/cases?sort=id")).Text, (await again.GetAsync("/api/v1/cases?sort=id")).Text);
        Assert.Equal([], (await restored.Get<VerifyAudit>().RunAsync([], default)).Faults);
        Assert.Equal("cancelled", (string?)(await again.GetAsync($"/api/v1/uploads/{half.Json["id"]}")).Json["state"]);
        using var administrator = restored.Anonymous();
        await administrator.SignInAsync("user1", RunningService.Password);
        var own = (await administrator.GetAsync($"{Backups}/{started.Json["id"]}")).Json;
        Assert.Equal(("done", (string?)done["sha256"], (long?)done["files"]), ((string?)own["state"], (string?)own["sha256"], (long?)own["files"]));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Backups_are_listed_with_the_size_and_hash_of_their_files_and_one_request_makes_one(CaseworkEngine engine)
    {
        await using var office = await BackupOffice.OpenAsync(engine);
        var turn = await office.Service.Get<ClaimsGate>().EnterAsync("a long run", default);

        var started = await office.Administrator.PostAsync(Backups, null, "nightly");
        var again = await office.Administrator.PostAsync(Backups, null, "nightly");
        var beside = await office.Administrator.PostAsync(Backups, null, "another");
        turn.Dispose();
        await office.EndOfAsync(started);
        var listed = Assert.Single((await office.Administrator.GetAsync($"{Backups}?state=done&count=true")).Items) ?? throw new InvalidOperationException();

        Assert.Equal((started.Text, "conflict"), (again.Text, beside.Problem));
        var archive = Path.Combine(office.Folder, (string?)listed["file"] ?? "");
        Assert.Equal(new FileInfo(archive).Length, (long?)listed["bytes"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(archive))), (string?)listed["sha256"]);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(archive) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        using var auditor = await office.Service.SignInAsync(Role.Auditor);
        Assert.Single((await auditor.GetAsync("/api/v1/audit?action=backup.begin")).Items);
        Assert.Single((await auditor.GetAsync("/api/v1/audit?action=backup.end")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_backup_that_was_stopped_leaves_no_file_and_says_so(CaseworkEngine engine)
    {
        await using var office = await BackupOffice.OpenAsync(engine);
        using var turn = await office.Service.Get<ClaimsGate>().EnterAsync("a long run", default);
        var started = await office.Administrator.PostAsync(Backups);

        await office.Administrator.PostAsync($"{Backups}/{started.Json["id"]}/cancel");
        var cancelled = await office.EndOfAsync(started);

        Assert.Equal("cancelled", (string?)cancelled.Json["state"]);
        Assert.Empty(office.Archives);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_backup_that_a_killed_service_left_is_interrupted_at_the_next_start(CaseworkEngine engine)
    {
        await using var office = await BackupOffice.OpenAsync(engine);
        var left = await office.Service.Get<RecordBackups>().BeginAsync(Actor.System("test"), default);
        await File.WriteAllTextAsync(Path.Combine(office.Folder, left.FileName + ".part"), "half");

        await office.RestartAsync();

        Assert.Equal("interrupted", (string?)(await office.Administrator.GetAsync($"{Backups}/{left.Id}")).Json["state"]);
        Assert.Empty(office.Archives);
        Assert.Equal("done", (string?)(await office.EndOfAsync(await office.Administrator.PostAsync(Backups))).Json["state"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Newer_backups_take_the_place_of_the_oldest_and_of_nothing_else(CaseworkEngine engine)
    {
        await using var office = await BackupOffice.OpenAsync(engine, keep: 2);
        await File.WriteAllTextAsync(Path.Combine(office.Folder, "fraudwatch-of-somebody-else.tar"), "");

        for (var n = 0; n < 3; n++)
            await office.EndOfAsync(await office.Administrator.PostAsync(Backups));
        var listed = (await office.Administrator.GetAsync($"{Backups}?sort=id")).Items;

        Assert.Equal(["removed", "done", "done"], listed.Select(backup => (string?)backup?["state"]));
        Assert.Equal(
            listed.Skip(1).Select(backup => (string?)backup?["file"]).Append("fraudwatch-of-somebody-else.tar").Order(StringComparer.Ordinal),
            office.Archives.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_folder_outside_the_data_folder_there_is_no_backup()
    {
        await using var office = await BackupOffice.OpenAsync(CaseworkEngine.Sqlite);
        Directory.Delete(office.Folder);
        await using var without = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var administrator = await without.SignInAsync(Role.Administrator);

        var failed = await office.EndOfAsync(await office.Administrator.PostAsync(Backups));
        var refused = await administrator.PostAsync(Backups);
        var inside = await Assert.ThrowsAsync<InvalidSettingsException>(() => RunningService.StartAsync(
            CaseworkEngine.Sqlite, options => options with { Backup = new BackupOptions { Folder = options.Data } }));

        Assert.Equal("failed", (string?)failed.Json["state"]);
        Assert.Contains("Backup:Folder", (string?)refused.Json["detail"], StringComparison.Ordinal);
        Assert.Contains("lies in the data folder", inside.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_job_backs_up_and_runs_by_itself_only_where_there_is_a_folder(CaseworkEngine engine)
    {
        var folder = Directory.CreateTempSubdirectory("fw-backups-");
        await using var office = await JobOffice.OpenAsync(engine, settings: options => options with { Backup = new BackupOptions { Folder = folder.FullName } });
        await using var without = await JobOffice.OpenAsync(engine);

        var run = await office.RunAsync("backup");

        Assert.True((string?)run.Json["state"] == "succeeded", run.Text);
        Assert.Single(folder.EnumerateFiles("*.tar"));
        Assert.Equal(("0 30 0 * * ?", "never"), (UsualOf(office), UsualOf(without)));
        folder.Delete(recursive: true);
    }

    private static string UsualOf(JobOffice office) => office.Service.Get<JobCatalogue>().Get("backup").Description.Schedule;

    private static Dictionary<string, string> TablesOf(RunningService service)
    {
        var claims = service.Get<ClaimsStore>();
        claims.RefreshViews();
        return claims.Info().Tables.ToDictionary(table => table.Key, table => $"{table.Value}");
    }
}
