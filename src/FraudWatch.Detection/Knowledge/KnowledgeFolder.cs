using FraudWatch.Store;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// A bureau's own knowledge inside its data folder: published points as they were published, and versions of other knowledge
/// tables. It is no part of the derived file and outlives its rebuilding.
/// </summary>
internal sealed class KnowledgeFolder(string path)
{
    public static KnowledgeFolder Of(DataFolder data) => new(data.Knowledge);

    /// <summary>Every version of every published point.</summary>
    public string Points => Path.Combine(path, "points.csv");

    /// <summary>One folder per knowledge table, one file per version.</summary>
    public string Tables => Path.Combine(path, "tables");

    /// <summary>Writes a file aside, forces it to the disk and puts it in place of the old one.</summary>
    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        var aside = file + ".new";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write(text);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, file, overwrite: true);
    }
}
