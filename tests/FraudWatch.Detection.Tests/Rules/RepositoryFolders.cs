using FraudWatch.Testing;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Folders of the sources that the tests read.</summary>
internal static class RepositoryFolders
{
    public static string Root => Repository.Root;

    /// <summary>The content project of the rules.</summary>
    public static string Rules => Path.Combine(Root, "src", "FraudWatch.Rules");

    /// <summary>Files that belong to these tests.</summary>
    public static string Data(params string[] parts) =>
        Path.Combine([Root, "tests", "FraudWatch.Detection.Tests", "Rules", "data", .. parts]);
}
