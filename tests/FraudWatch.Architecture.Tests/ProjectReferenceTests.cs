using System.Xml.Linq;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["FraudWatch.Core"] = [],
        ["FraudWatch.Arrow"] = [],
        ["FraudWatch.DuckDb"] = ["FraudWatch.Arrow"],
        ["FraudWatch.Learning"] = [],
        ["FraudWatch.Relational"] = [],
        ["FraudWatch.Spreadsheets"] = [],
        ["FraudWatch.Store"] = ["FraudWatch.Core", "FraudWatch.Arrow", "FraudWatch.DuckDb"],
        ["FraudWatch.Detection"] = ["FraudWatch.Core", "FraudWatch.Store", "FraudWatch.Learning", "FraudWatch.Relational"],
        ["FraudWatch.Pipeline"] = ["FraudWatch.Store", "FraudWatch.Detection", "FraudWatch.Spreadsheets"],
        ["FraudWatch.Synthetic"] = ["FraudWatch.Core"],
        ["FraudWatch.Casework"] = ["FraudWatch.Core"],
        ["FraudWatch.Server"] = ["FraudWatch.Pipeline", "FraudWatch.Casework"],
        ["FraudWatch.Cli"] = ["FraudWatch.Pipeline", "FraudWatch.Synthetic", "FraudWatch.Server"],
    };

    [Fact]
    public void A_project_refers_to_nothing_below_which_it_may_not_stand() =>
        Violations.None("References that the architecture does not allow", Projects()
            .Where(project => Allowed.ContainsKey(project.Name))
            .SelectMany(project => Includes(project.Path, "ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))
                .Except(Allowed[project.Name])
                .Select(reference => $"{project.Name} -> {reference}")));

    [Fact]
    public void Every_project_has_its_place_in_the_architecture()
    {
        var projects = Projects().Select(project => project.Name).ToHashSet(StringComparer.Ordinal);

        Violations.None("Projects that the architecture does not name", projects.Except(Allowed.Keys));
        Violations.None("Projects of the architecture that are not there", Allowed.Keys.Except(projects));
    }

    [Theory]
    [InlineData("FraudWatch.Core")]
    [InlineData("FraudWatch.Arrow")]
    [InlineData("FraudWatch.Learning")]
    [InlineData("FraudWatch.Relational")]
    [InlineData("FraudWatch.Spreadsheets")]
    public void Pure_projects_use_no_packages(string project) =>
        Violations.None("Packages", Includes($"src/{project}/{project}.csproj", "PackageReference"));

    [Fact]
    public void Rules_are_content_without_code() =>
        Violations.None("Code among the rules", Repository.FilesUnder("src/FraudWatch.Rules", ".cs")
            .Concat(Repository.FilesUnder("src/FraudWatch.Rules", ".csproj")));

    private static IEnumerable<(string Name, string Path)> Projects() => Repository.FilesUnder("src", ".csproj")
        .Select(path => (Path.GetFileNameWithoutExtension(path), path));

    private static IEnumerable<string> Includes(string project, string element) => XDocument.Parse(Repository.Read(project))
        .Descendants(element)
        .Select(reference => reference.Attribute("Include")?.Value ?? "");
}
