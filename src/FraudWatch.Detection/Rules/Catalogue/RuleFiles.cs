using System.Reflection;

namespace FraudWatch.Detection.Rules;

/// <summary>Where rules come from: built into the program, or a bureau's own folder.</summary>
internal static class RuleFiles
{
    private const string Prefix = "Rules/";

    public static IReadOnlyList<RuleFile> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               let path = name.Replace('\\', '/')
               where path.StartsWith(Prefix, StringComparison.Ordinal)
               orderby path
               select new RuleFile(path[Prefix.Length..], Read(assembly, name), null),
        ];
    }

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<RuleFile> In(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
            throw new DirectoryNotFoundException($"The rules folder '{full}' does not exist.");
        return
        [
            .. from file in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(full, file).Replace('\\', '/')
               where Path.GetExtension(path) is ".yaml" or ".sql" or ".csv" or ".json" && !path.Contains("/fixtures/")
               orderby path
               select new RuleFile(path, File.ReadAllText(file), full),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is listed and cannot be opened."));
        return reader.ReadToEnd();
    }
}
