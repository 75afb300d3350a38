namespace FraudWatch.Core.Tests.Inspections;

/// <summary>A test that needs python3, to have another program do the same; without it the test is skipped with that reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    /// <summary>Computes the reason for skipping, if there is one.</summary>
    public PythonFactAttribute() => Skip = Program is null
        ? "python3 is not installed, so no other program repeated the draw."
        : null;

    /// <summary>Path of the interpreter; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "python3"))
        .FirstOrDefault(File.Exists);
}
