using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace FraudWatch.Benchmarks.Learning;

/// <summary>The rivals' process, where there is a Python with scikit-learn or xgboost; it lives as long as this.</summary>
internal sealed class PythonRivals : IDisposable
{
    // The system's own Python has Debian's packages; another may come first on the path.
    private static readonly string[] Programs = ["python3", "/usr/bin/python3"];

    private readonly Process _process;

    private PythonRivals(Process process, Dictionary<string, string?> versions)
    {
        _process = process;
        Versions = versions;
    }

    /// <summary>The version of each rival, null where it is not installed.</summary>
    public IReadOnlyDictionary<string, string?> Versions { get; }

    /// <summary>The first Python that has a rival; null if none has.</summary>
    public static PythonRivals? Start()
    {
        foreach (var program in Programs)
        {
            if (Launch(program) is not { } process)
                continue;
            var greeting = process.StandardOutput.ReadLine();
            var versions = greeting is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(greeting) ?? [];
            if (versions.Values.Any(version => version is not null))
                return new PythonRivals(process, versions);
            process.StandardInput.Close();
            process.Dispose();
        }

        return null;
    }

    /// <summary>Has an order carried out; seconds by the kind of work.</summary>
    /// <exception cref="InvalidOperationException">The process ended; its own message is on standard error.</exception>
    public async Task<Dictionary<string, double>> RunAsync(object order, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The rivals' process ended without an answer.");
        return JsonSerializer.Deserialize<Dictionary<string, double>>(answer) ?? [];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static Process? Launch(string program)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, "Learning", "rivals.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["OMP_NUM_THREADS"] = $"{LearningOptions.Threads}",
                // Waiting threads sleep. Spinning, the default, costs the rivals several times as much where others use the machine.
                ["OMP_WAIT_POLICY"] = "passive",
            },
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
