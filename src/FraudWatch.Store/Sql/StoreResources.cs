using System.Reflection;

namespace FraudWatch.Store.Sql;

/// <summary>The files under <c>Sql/</c> that are part of the program, by forward-slash path.</summary>
internal static class StoreResources
{
    private static readonly Assembly Assembly = typeof(StoreResources).Assembly;

    private static readonly Dictionary<string, string> ResourceByPath = Assembly.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    public static IEnumerable<string> Names => ResourceByPath.Keys;

    public static string Text(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(ResourceByPath[path])
            ?? throw new FileNotFoundException($"{path} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
