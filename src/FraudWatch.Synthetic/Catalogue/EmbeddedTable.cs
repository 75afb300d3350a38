using System.Reflection;

namespace FraudWatch.Synthetic.Catalogue;

/// <summary>The project's own CSV resources: a header row, no quotes, no commas inside values.</summary>
internal static class EmbeddedTable
{
    public static IEnumerable<EmbeddedRow> Read(string name)
    {
        var resource = $"Resources/{name}.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not part of this build.");
        using var reader = new StreamReader(stream);
        var header = (reader.ReadLine() ?? "").Split(',');
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            var values = line.Split(',');
            if (values.Length != header.Length)
                throw new InvalidOperationException($"{resource}: row {number + 1} has {values.Length} values, the header {header.Length}.");
            yield return new EmbeddedRow(++number, header, values);
        }
    }
}
