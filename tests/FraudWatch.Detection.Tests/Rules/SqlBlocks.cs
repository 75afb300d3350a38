namespace FraudWatch.Detection.Tests.Rules;

/// <summary>SQL texts of one file, each under a line <c>-- # title</c>.</summary>
internal static class SqlBlocks
{
    private const string Mark = "-- # ";

    public static TheoryData<string, string> Read(string file)
    {
        var blocks = new TheoryData<string, string>();
        foreach (var block in ("\n" + File.ReadAllText(file)).Split("\n" + Mark)[1..])
        {
            var end = block.IndexOf('\n', StringComparison.Ordinal);
            blocks.Add(block[..end], block[(end + 1)..]);
        }

        return blocks;
    }
}
