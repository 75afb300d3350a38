namespace FraudWatch.Detection.Tests.Rules;

/// <summary>A test against a file of <c>../shared/data</c>; without it, it is skipped with that reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(params string[] path) => Skip = File.Exists(PathOf(path))
        ? null
        : $"../shared/data/{string.Join('/', path)} is not here, so nothing was compared with it.";

    public static string PathOf(params string[] path) =>
        Path.Combine([RepositoryFolders.Root, "..", "shared", "data", .. path]);
}
