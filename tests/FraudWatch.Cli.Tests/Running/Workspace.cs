namespace FraudWatch.Cli.Tests.Running;

/// <summary>A folder of one test, removed with it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("fraudwatch-cli-").FullName;

    /// <summary>A data folder that does not exist yet.</summary>
    public string Data => At("data");

    public string At(params string[] names) => Path.Combine([root, .. names]);

    /// <summary>Writes a file, with its folders.</summary>
    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? root);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a data folder here.</summary>
    public string Copy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Data, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? Data);
            File.Copy(file, target);
        }

        return Data;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
