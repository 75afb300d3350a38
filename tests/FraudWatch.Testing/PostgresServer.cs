using System.Diagnostics;
using Npgsql;

namespace FraudWatch.Testing;

/// <summary>A private PostgreSQL that lives in a temporary folder and listens on a socket in it only.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string folder;
    private int databases;

    private PostgresServer(string folder) => this.folder = folder;

    /// <summary>Folder with PostgreSQL's programs, or null where none are installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>Connection string of the server's only user.</summary>
    public string ConnectionString => $"Host={folder};Username=postgres;Database=postgres;Pooling=false";

    /// <summary>Creates and starts a server, which compiles no queries: on a few rows that takes longer than running them. Running as root it starts as the user postgres, which PostgreSQL insists on.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start; the message has its words.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        if (Programs is null)
            throw new InvalidOperationException("PostgreSQL is not installed: initdb and pg_ctl were found nowhere.");
        var server = new PostgresServer(Directory.CreateTempSubdirectory("fw-pg-").FullName);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", server.folder);
        await RunAsServerUserAsync("initdb", "-D", server.Data, "-U", "postgres", "-E", "UTF8", "--locale=C", "--auth=trust");
        await RunAsServerUserAsync(
            "pg_ctl", "-D", server.Data, "-l", Path.Combine(server.folder, "log"), "-w", "-t", "120",
            "-o", $"-k {server.folder} -h '' -c fsync=off -c full_page_writes=off -c jit=off", "start");
        return server;
    }

    /// <summary>Opens a connection.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Opens a connection to an empty database that nobody else uses.</summary>
    public async Task<NpgsqlConnection> ConnectToNewAsync()
    {
        var name = $"own_{Interlocked.Increment(ref databases)}";
        await using (var first = await ConnectAsync())
        await using (var create = new NpgsqlCommand($"CREATE DATABASE {name}", first))
            await create.ExecuteNonQueryAsync();
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await RunAsServerUserAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// Has the server stopped and its folder removed without waiting for it: a test host is killed soon after its last test, before a
    /// server is down.
    /// </summary>
    public void Abandon()
    {
        string[] stop = [.. AsServerUser("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop")];
        using var shell = Process.Start("sh", ["-c", "(\"$@\"; rm -rf \"$0\") > /dev/null 2>&1 &", folder, .. stop]);
    }

    private string Data => Path.Combine(folder, "data");

    private static string? FindPrograms()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(onPath).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")));
    }

    private static Task RunAsServerUserAsync(string program, params string[] arguments) => RunAsync([.. AsServerUser(program, arguments)]);

    private static IEnumerable<string> AsServerUser(string program, params string[] arguments)
    {
        string[] user = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];
        return [.. user, Path.Combine(Programs ?? "", program), .. arguments];
    }

    private static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)}: {await output}{await errors}");
    }
}
