using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class RepositoryLayoutTests
{
    private static readonly string[] Root =
    [
        "src", "tests", "data-schemas", "models", "notebooks", "FraudWatch.sln", "README.md", "README.zh-CN.md",
        "CONTRIBUTING.md", "LICENSE", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig",
        ".gitignore", ".gitattributes", ".ci",
    ];

    [Fact]
    public void The_root_holds_what_it_should_and_nothing_else() =>
        Violations.None("Not of the root", Repository.Files.Select(path => path.Split('/')[0]).Distinct().Except(Root));

    [Fact]
    public void Every_project_folder_has_a_README() =>
        Violations.None("Without README.md", Repository.Files
            .Where(path => path.Split('/') is ["src" or "tests", _, _, ..])
            .Select(path => string.Join('/', path.Split('/')[..2]))
            .Distinct()
            .Where(folder => !Repository.Files.Contains($"{folder}/README.md")));

    [Fact]
    public void Every_test_and_source_project_is_in_the_solution()
    {
        var solution = Repository.Read("FraudWatch.sln").Replace('\\', '/');

        Violations.None("Not in FraudWatch.sln", Repository.FilesUnder("src", ".csproj")
            .Concat(Repository.FilesUnder("tests", ".csproj"))
            .Where(path => !solution.Contains(path, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Violations.None("Without packages.lock.json", Repository.Files
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => path[..path.LastIndexOf('/')])
            .Where(folder => !Repository.Files.Contains($"{folder}/packages.lock.json")));
}
