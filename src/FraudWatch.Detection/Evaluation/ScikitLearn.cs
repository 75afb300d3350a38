using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using FraudWatch.Detection.Models;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Evaluation;

/// <summary>
/// Asks Debian's python3-sklearn for gradient boosting and a random forest on the same features and folds, by the script that is
/// kept beside this file. Where there is no such package the table says so.
/// </summary>
internal static class ScikitLearn
{
    private const string Script = "sklearn_baselines.py";
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    public static IReadOnlyList<Contender> Run(TrainingRows rows, IReadOnlyList<Fold> folds, List<string> notes, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("sklearn-").FullName;
        try
        {
            Write(folder, rows, folds);
            var reason = "";
            foreach (var interpreter in Interpreters)
            {
                if (TryRun(interpreter, folder, cancellation) is not { } failure)
                    return Read(folder, folds);
                reason = failure;
            }

            notes.Add($"scikit-learn was not measured: {reason} (Debian: apt-get install python3-sklearn)");
            return [];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, TrainingRows rows, IReadOnlyList<Fold> folds)
    {
        var csv = new StringBuilder();
        for (var row = 0; row < rows.Labels.Length; row++)
        {
            csv.Append(rows.Labels[row] ? '1' : '0');
            for (var f = 0; f < rows.Features.ColumnCount; f++)
                csv.Append(',').Append(rows.Features.Column(f)[row].ToString("R", CultureInfo.InvariantCulture));
            csv.Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, "rows.csv"), csv.ToString());
        File.WriteAllLines(Path.Combine(folder, "folds.csv"), folds.Select(fold => string.Join(',', fold.Test)));
        using var source = typeof(ScikitLearn).Assembly.GetManifestResourceStream(Script) ?? throw new InvalidOperationException($"{Script} is not in the program.");
        using var target = File.Create(Path.Combine(folder, Script));
        source.CopyTo(target);
    }

    /// <summary>Null when it ran; else why not.</summary>
    private static string? TryRun(string interpreter, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(interpreter, [Path.Combine(folder, Script), folder]) { RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{interpreter} did not start.");
            using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? null : said.Trim().Split('\n')[^1];
        }
        catch (Win32Exception)
        {
            return $"there is no {interpreter}";
        }
    }

    /// <summary>One line per model and fold: name, then a probability for each test row.</summary>
    private static Contender[] Read(string folder, IReadOnlyList<Fold> folds)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "predictions.csv")).Select(line => line.Split(',')).ToArray();
        var contenders = lines.GroupBy(cells => cells[0])
            .Select(model => new Contender(
                model.Key, [.. model.Select(cells => cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())], true))
            .ToArray();
        return contenders.All(contender => contender.Scores.Count == folds.Count)
            ? contenders
            : throw new InvalidDataException("scikit-learn did not answer for every fold.");
    }
}
