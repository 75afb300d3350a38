using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Casework.Storage;

/// <summary>The scripts that make the tables, shipped inside the assembly: <c>Schema/sqlite/001.sql</c> and so on.</summary>
internal static class SchemaScripts
{
    /// <summary>A script, its number, and the hash by which a changed one is told.</summary>
    internal sealed record Script(int Number, string Sql)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    public static IReadOnlyList<Script> For(CaseworkEngine engine)
    {
        var prefix = $"schema/{SnakeCase.Of(engine)}/";
        var assembly = typeof(SchemaScripts).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(resource => resource.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => new Script(
                int.Parse(Path.GetFileNameWithoutExtension(resource.Path), CultureInfo.InvariantCulture),
                Read(assembly.GetManifestResourceStream(resource.Name))))
            .OrderBy(script => script.Number)];
    }

    private static string Read(Stream? resource)
    {
        using var reader = new StreamReader(resource ?? throw new InvalidOperationException("A script of the schema is missing from the assembly."));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
