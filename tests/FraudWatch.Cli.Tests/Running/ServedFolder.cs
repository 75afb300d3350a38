using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FraudWatch.Cli.Tests.Running;

/// <summary>The service over a data folder, as a process of its own.</summary>
internal sealed partial class ServedFolder : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;

    private ServedFolder(Process process, Task<string> output, Uri address, string password) =>
        (this.process, this.output, Address, Password) = (process, output, address, password);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The first administrator's one-time password.</summary>
    public string Password { get; }

    /// <summary>Starts it on a free port and reads what it prints at its start.</summary>
    public static async Task<ServedFolder> StartAsync(string data)
    {
        var process = FraudWatchProgram.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0");
        var output = process.StandardOutput.ReadToEndAsync();
        var printed = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            printed.Add(line);
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            // A pipe that nobody reads any more would stop who writes into it.
            _ = process.StandardError.ReadToEndAsync();
            return new ServedFolder(process, output, new Uri(match.Value), printed[^2].Trim());
        }

        process.Dispose();
        throw new InvalidOperationException($"The service did not start: {string.Join('\n', printed)}");
    }

    /// <summary>Asks it to stop by signal.</summary>
    /// <returns>Its exit code, and all that it wrote to standard output: its log.</returns>
    public async Task<(int ExitCode, string Log)> StopAsync()
    {
        using (Process.Start("kill", ["-TERM", process.Id.ToString()]))
            await process.WaitForExitAsync();
        return (process.ExitCode, await output);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
