using System.Diagnostics;

namespace FraudWatch.Spreadsheets.Tests;

/// <summary>A test that reads a workbook with python3's openpyxl; without it the test is skipped with that reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenpyxlFactAttribute : FactAttribute
{
    // Debian's packages are seen by Debian's interpreter alone, which need not be the first on the path.
    private static readonly string? Interpreter = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasOpenpyxl);

    private const string Script = """
        import datetime, json, openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        value = lambda v: str(v) if isinstance(v, (datetime.datetime, datetime.date)) else v
        def row(cells):
            found = [value(c.value) for c in cells]
            return found if len(found) < 2 or any(found[1:]) else found[:1]
        print(json.dumps({s.title: [row(r) for r in s.iter_rows()] for s in book}, ensure_ascii=False))
        """;

    /// <summary>Computes the reason for skipping, if there is one.</summary>
    public OpenpyxlFactAttribute() => Skip = Interpreter is not null ? null : "python3's openpyxl is not installed (apt-get install python3-openpyxl), so no other reader opened the workbook.";

    /// <summary>What openpyxl reads: names of sheets with their rows, as JSON; a row with nothing but a first cell is that cell.</summary>
    public static async Task<string> ReadAsync(byte[] workbook)
    {
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".xlsx");
        try
        {
            await File.WriteAllBytesAsync(file, workbook);
            return await RunAsync(Interpreter ?? "python3", "-c", Script, file);
        }
        finally
        {
            File.Delete(file);
            File.Delete(Path.ChangeExtension(file, ".tmp"));
        }
    }

    private static bool HasOpenpyxl(string interpreter)
    {
        try
        {
            return RunAsync(interpreter, "-c", "import openpyxl").GetAwaiter().GetResult().Length == 0;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string interpreter, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(interpreter, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("python3 did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException(await errors);
    }
}
