using System.Diagnostics;

namespace FraudWatch.Benchmarks.Measuring;

/// <summary>Runs one unit of work in a process of its own, so that its peak memory belongs to it alone.</summary>
internal static class UnitProcess
{
    /// <summary>The hidden command of this program that runs a unit.</summary>
    public const string Verb = "unit";

    /// <exception cref="UnitFailedException">The process failed; its error is on standard error.</exception>
    public static async Task<IReadOnlyList<Measurement>> RunAsync(string unit, IEnumerable<string> values, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Itself([Verb, unit, .. values]) };
        process.Start();
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? Measurement.Read(output) : throw new UnitFailedException(unit, process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static ProcessStartInfo Itself(IEnumerable<string> arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The system does not say where this program is.");
        // Started as "dotnet FraudWatch.Benchmarks.dll", the running program is the host.
        var assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? new[] { typeof(UnitProcess).Assembly.Location } : [];
        return new ProcessStartInfo(program, assembly.Concat(arguments)) { RedirectStandardOutput = true };
    }
}
