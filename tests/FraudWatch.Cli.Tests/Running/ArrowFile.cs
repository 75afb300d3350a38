using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace FraudWatch.Cli.Tests.Running;

/// <summary>Reads an Arrow stream that the command line wrote.</summary>
internal static class ArrowFile
{
    /// <summary>The names of its columns, and the texts of one.</summary>
    public static (IReadOnlyList<string> Names, IReadOnlyList<string?> Values) Read(string file, string column)
    {
        using var reader = new ArrowStreamReader(File.OpenRead(file));
        var values = new List<string?>();
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
                values.AddRange(Enumerable.Range(0, batch.Length).Select(((StringArray)batch.Column(column)).GetString));
        }

        return ([.. reader.Schema.FieldsList.Select(field => field.Name)], values);
    }
}
