using System.Diagnostics;
using System.Text;

namespace FraudWatch.Cli.Tests.Running;

/// <summary>The built command line, run as a process of its own: what a user runs, with nothing stubbed.</summary>
internal static class FraudWatchProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "fraudwatch.dll");

    /// <summary>Far above what any command of the tests takes; reached only by one that hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="TimeoutException">It did not end in time and was killed.</exception>
    public static ProgramResult Run(params IReadOnlyList<string> arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"fraudwatch {string.Join(' ', arguments)} did not end within {Limit}.");
        }

        process.WaitForExit();
        return new ProgramResult(arguments, process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static ProgramResult Succeed(params IReadOnlyList<string> arguments) => Run(arguments).Expect(0);

    /// <summary>Starts a command; the caller waits for it or kills it, and must read its output.</summary>
    public static Process Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["exec", Program, .. arguments])
            start.ArgumentList.Add(argument);

        // The program compiles its methods well at once, for the service's sake; a test's short commands would spend a fifth of their time on it.
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
    }
}
