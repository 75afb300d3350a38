using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FraudWatch.Arrow.Tests;

/// <summary>npm's apache-arrow, installed once into a folder of the system's temporary one, and scripts that use it.</summary>
internal static class ApacheArrow
{
    private const string Package = "apache-arrow@21.2.0";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<(string Folder, string? Problem)> Installation = new(Install);

    /// <summary>Why it is not here; null when it is.</summary>
    public static string? Problem => Installation.Value.Problem;

    /// <summary>Runs a script, written as the body of an async function that knows <c>arrow</c> and <c>fs</c>; returns what it prints.</summary>
    /// <param name="script">The script; its arguments are in <c>args</c>.</param>
    /// <param name="arguments">Passed to it.</param>
    public static string Run(string script, params string[] arguments)
    {
        if (Problem is { } problem)
            throw new InvalidOperationException(problem);
        var file = Path.Combine(Installation.Value.Folder, $"{Guid.NewGuid():N}.cjs");
        File.WriteAllText(file, $"const arrow = require('apache-arrow'), fs = require('fs'), args = process.argv.slice(2);\n(async () => {{{script}}})();\n");
        try
        {
            return Start("node", [file, .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (string Folder, string? Problem) Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), "fraudwatch-" + Package.Replace('@', '-'));
        try
        {
            // The folder's name carries the version; the mark is written last, so that half an installation is done again.
            var mark = Path.Combine(folder, "installed");
            if (!File.Exists(mark))
            {
                Directory.CreateDirectory(folder);
                Start("npm", ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder, Package]);
                File.WriteAllText(mark, "");
            }

            return (folder, null);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or IOException)
        {
            return (folder, error.Message);
        }
    }

    private static string Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} did not end within {Limit}.");
        }

        return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : throw new InvalidOperationException($"{program} failed: {errors.GetAwaiter().GetResult()}");
    }
}
