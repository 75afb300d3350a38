namespace FraudWatch.Architecture.Tests;

internal static class Violations
{
    /// <summary>Fails with one line per violation, so that a run names all of them.</summary>
    public static void None(string rule, IEnumerable<string> found)
    {
        var lines = found.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{rule}:\n{string.Join('\n', lines)}");
    }
}
