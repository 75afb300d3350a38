using System.Diagnostics;
using FraudWatch.Core.Inspections;
using FraudWatch.Testing;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class OtherProgramTests
{
    [PythonFact]
    public void A_program_that_shares_no_code_repeats_the_draw_from_what_is_published()
    {
        var file = Path.GetTempFileName();
        try
        {
            foreach (var (candidates, design, seed) in new[] { (30, new DrawDesign(8, 2, 2), "0f3a"), (200, new DrawDesign(40, 9, 5), "种子"), (5, new DrawDesign(5, 1, 1), "x") })
            {
                File.WriteAllText(file, PublishedJson.Write(PublishedDraw.Of(Frames.Institutions(candidates), design, seed)));
                Assert.Equal("OK", Repeat(file));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Repeat(string file)
    {
        var script = Path.Combine(Repository.Root, "tests/FraudWatch.Core.Tests/Inspections/repeat_draw.py");
        using var process = Process.Start(new ProcessStartInfo(PythonFactAttribute.Program ?? "", [script, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("python3 did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return output + errors.Result;
    }
}
