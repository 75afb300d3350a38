using Xunit;

namespace FraudWatch.Testing;

/// <summary>
/// A test on third-party data beside the repository, which the project neither holds nor needs. Without the file it is skipped
/// with that reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Computes the reason for skipping, if there is one.</summary>
    /// <param name="path">The file, relative to the folder of third-party data.</param>
    public SharedDataFactAttribute(string path) => Skip = File.Exists(FullPath(path))
        ? null
        : $"{FullPath(path)} is not here: third-party data is no part of the repository.";

    /// <summary>Where such a file is: in the folder shared/data next to the repository.</summary>
    public static string FullPath(string path) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", path));
}
