using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Backups;
using FraudWatch.Server.Background;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Operations.Backups;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Operations;

/// <summary>A running service with a folder for backups, its administrator, and what comes of an archive.</summary>
internal sealed class BackupOffice : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private BackupOffice(DirectoryInfo folder, RunningService service, ApiClient administrator) => (this.folder, Service, Administrator) = (folder, service, administrator);

    public RunningService Service { get; }

    public ApiClient Administrator { get; private set; }

    public string Folder => folder.FullName;

    public IEnumerable<string> Archives => Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file));

    public static async Task<BackupOffice> OpenAsync(CaseworkEngine engine, int keep = 14)
    {
        var folder = Directory.CreateTempSubdirectory("fw-backups-");
        var service = await RunningService.StartAsync(engine, options => options with { Backup = new BackupOptions { Folder = folder.FullName, Keep = keep } });
        return new BackupOffice(folder, service, await service.SignInAsync(Role.Administrator));
    }

    /// <summary>Another service over what an archive of this one's holds.</summary>
    public Task<RunningService> RestoreAsync(CaseworkEngine engine, string file) => RunningService.StartAsync(engine, options => Restored(options, file));

    /// <summary>A backup, once it has ended.</summary>
    public async Task<ApiAnswer> EndOfAsync(ApiAnswer started)
    {
        Assert.True(started.Status == 202, started.Text);
        var id = (long?)started.Json["id"] ?? 0;
        await Service.Get<BackgroundWork>().EndOfAsync(BackupEndpoints.SubjectOf(id));
        return await Administrator.GetAsync($"/api/v1/backups/{id}");
    }

    public async Task RestartAsync()
    {
        await Service.RestartAsync();
        Administrator.Dispose();
        Administrator = await Service.SignInAsync(Role.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        Administrator.Dispose();
        await Service.DisposeAsync();
        if (Directory.Exists(Folder))
            folder.Delete(recursive: true);
    }

    private ServerOptions Restored(ServerOptions options, string file)
    {
        RestoreBackup.RunAsync(options, Path.Combine(Folder, file), default).GetAwaiter().GetResult();
        return options;
    }
}
