using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

/// <summary>The notebooks answer from exports made as their README says, and keep the answer.</summary>
[Trait("Category", "Slow")]
public sealed partial class NotebookTests(NotebookExports exports) : IClassFixture<NotebookExports>
{
    /// <summary>How far a kept figure may be from a new one, relative: the order of additions is not the same on every machine.</summary>
    private const double Tolerance = 0.01;

    public static TheoryData<string> Notebooks =>
        [.. Repository.Files.Where(path => path.StartsWith("notebooks/", StringComparison.Ordinal) && path.EndsWith("/notebook.cs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_and_answers_as_the_page_that_is_kept(string notebook)
    {
        var answer = exports.Workspace.At(Path.GetFileName(Path.GetDirectoryName(notebook)!));

        await RunAsync(Path.Combine(Repository.Root, notebook), exports.Folder, answer);

        var kept = Path.Combine(Repository.Root, Path.GetDirectoryName(notebook)!);
        var (expected, actual) = (await Page(kept), await Page(answer));
        Assert.Equal(Number().Replace(expected, "#"), Number().Replace(actual, "#"));
        Assert.All(Number().Matches(expected).Zip(Number().Matches(actual)), pair => Assert.True(
            Math.Abs(Value(pair.First) - Value(pair.Second)) <= Tolerance * Math.Max(1, Math.Abs(Value(pair.First))),
            $"{notebook} keeps {pair.First.Value}, now it is {pair.Second.Value}: run it again and read what it says"));
        Assert.Equal(Figures(kept), Figures(answer));
    }

    private static Task<string> Page(string folder) => File.ReadAllTextAsync(Path.Combine(folder, "README.md"));

    private static IEnumerable<string?> Figures(string folder) =>
        Directory.GetFiles(folder, "*.svg").Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static double Value(Match number) => double.Parse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static async Task RunAsync(string notebook, string exports, string answer)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", notebook, "--", exports, answer])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("dotnet could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{notebook} failed:\n{await output}\n{await errors}");
    }

    [GeneratedRegex(@"(?<![\w-])\d[\d,]*(\.\d+)?(?![\w-])")]
    private static partial Regex Number();
}
