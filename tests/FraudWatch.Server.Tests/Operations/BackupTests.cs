using FraudWatch.Casework.Audit;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Operations.Backups;
using FraudWatch.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FraudWatch.Server.Tests.Operations;

public sealed class BackupTests : IDisposable
{
    private const string Password = "Spring-2026";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fw-backup-");

    private string Archive => Path.Combine(folder.FullName, "backup.tar");

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_was_backed_up_is_there_again_with_users_trail_and_keys(CaseworkEngine engine)
    {
        var from = await FilledAsync(engine);
        var to = await EmptyAsync(engine, "to");
        await WriteBackup.RunAsync(from, Archive, default);

        var manifest = await RestoreBackup.RunAsync(to, Archive, default);

        Assert.Contains("knowledge/kept.csv", manifest.Files.Keys);
        Assert.Equal("rows", await File.ReadAllTextAsync(Path.Combine(to.Data, "knowledge/kept.csv")));
        await using var service = await FraudWatchServer.OpenAsync(to, TextWriter.Null, null, default);
        var begin = service.Services.GetRequiredService<BeginSession>();
        Assert.NotNull((await begin.RunAsync("kept", Password, null, default)).Started);
        Assert.Equal([], (await service.Services.GetRequiredService<VerifyAudit>().RunAsync([], default)).Faults);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_backup_goes_into_an_empty_place_only(CaseworkEngine engine)
    {
        var from = await FilledAsync(engine);
        await WriteBackup.RunAsync(from, Archive, default);

        var folderTaken = await Assert.ThrowsAsync<InvalidOperationException>(() => RestoreBackup.RunAsync(from, Archive, default));
        var twice = await Assert.ThrowsAsync<IOException>(() => WriteBackup.RunAsync(from, Archive, default));

        Assert.Contains("not empty", folderTaken.Message, StringComparison.Ordinal);
        Assert.Contains("exists already", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_or_cut_archive_is_refused_and_leaves_nothing()
    {
        var from = await FilledAsync(CaseworkEngine.Sqlite);
        await WriteBackup.RunAsync(from, Archive, default);
        var bytes = await File.ReadAllBytesAsync(Archive);
        var damaged = bytes.ToArray();
        damaged[bytes.AsSpan().IndexOf("rows"u8)] ^= 1;
        foreach (var (name, wrong) in new[] { ("damaged", damaged), ("cut", bytes[..(bytes.Length / 2)]) })
        {
            var to = await EmptyAsync(CaseworkEngine.Sqlite, name);
            await File.WriteAllBytesAsync(Archive, wrong);

            await Assert.ThrowsAnyAsync<Exception>(() => RestoreBackup.RunAsync(to, Archive, default));

            Assert.Empty(Directory.EnumerateFileSystemEntries(to.Data));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<ServerOptions> EmptyAsync(CaseworkEngine engine, string name) => new()
    {
        Data = Path.Combine(folder.FullName, name),
        Urls = "http://127.0.0.1:0",
        Database = await CaseworkSetting.NewAsync(engine),
        People = new SignInPolicy { HashRounds = 100_000, SecondFactor = SecondFactorUse.Optional },
    };

    private async Task<ServerOptions> FilledAsync(CaseworkEngine engine)
    {
        var options = await EmptyAsync(engine, "from");
        await using (var service = await FraudWatchServer.OpenAsync(options, TextWriter.Null, null, default))
            await service.Services.GetRequiredService<CreateUser>()
                .RunAsync(Actor.System("test"), new NewUser { Name = "kept", DisplayName = "Kept", Password = Password, MustChangePassword = false }, default);
        Directory.CreateDirectory(Path.Combine(options.Data, "knowledge"));
        await File.WriteAllTextAsync(Path.Combine(options.Data, "knowledge", "kept.csv"), "rows");
        return options;
    }
}
